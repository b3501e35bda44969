package convex

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Kind says which way a call failed.
type Kind string

// The seven kinds of failure.
const (
	// KindNetwork: no answer came, or it broke off. See [CallError.Unwrap] for the cause.
	KindNetwork Kind = "network"
	// KindTimeout: the time of an attempt or of the whole call ran out.
	KindTimeout Kind = "timeout"
	// KindAborted: the caller's context was cancelled.
	KindAborted Kind = "aborted"
	// KindStatus: an HTTP status that carries no result.
	KindStatus Kind = "status"
	// KindShape: an answer that is not what the API promises.
	KindShape Kind = "shape"
	// KindInput: what the caller gave was refused before anything was sent.
	KindInput Kind = "input"
	// KindFunction: the function threw, or the backend refused to run it.
	KindFunction Kind = "function"
)

// Scope says whose time ran out.
type Scope string

// The two limits of time.
const (
	// ScopeAttempt: one attempt took too long.
	ScopeAttempt Scope = "attempt"
	// ScopeTotal: the whole call took too long, retries and waits included.
	ScopeTotal Scope = "total"
)

// Issue is one way in which an answer does not fit.
type Issue struct {
	// Path leads to the offending part, such as "value.items[3]". It is empty for the whole answer.
	Path    string `json:"path"`
	Message string `json:"message"`
}

// CallError is the only error that calls return; find it with [errors.As]. Fields of another kind are zero.
// Tokens and keys are in none of them, nor in any way of printing it.
type CallError struct {
	Kind Kind
	// Operation is the operationId, the name that the document of the API has for what was called.
	Operation string
	// FunctionPath is the function path as it was given, where the operation has one.
	FunctionPath string
	// RequestID was sent as Convex-Request-Id; the backend's logs and messages carry it. It is empty when nothing was sent.
	RequestID string
	// Attempts is how often the request was sent: 0 when it never was.
	Attempts int
	// Message says in words what happened.
	Message string

	// Milliseconds is the limit that was broken, and Scope whose limit it was (timeout).
	Milliseconds int64
	Scope        Scope

	// Status is the HTTP status, Code the backend's word for the problem where it gives one, and Body the
	// text, shortened to 2,000 characters (status).
	Status int
	Code   string
	Body   string
	// RedirectOrigin is where a redirect, which is never followed, would have led: scheme, host and port (status).
	RedirectOrigin string

	// ErrorMessage is the backend's text and LogLines what the function logged (function).
	ErrorMessage string
	LogLines     []string
	// Data is what a ConvexError carries. HasData is false when another error was thrown: Data may be null (function).
	Data    Value
	HasData bool

	// Issues say what does not fit (shape).
	Issues []Issue

	// Batch is the batch of an import that was not brought in, where it is about one.
	Batch *FailedBatch

	// Path leads to the offending part, such as "args.items[3].count", and Rule says what is demanded there (input).
	Path string
	Rule string

	cause error
}

// Error names the operation, the function and what happened.
func (e *CallError) Error() string {
	place := e.Operation
	if e.FunctionPath != "" {
		place += " " + e.FunctionPath
	}
	if place == "" {
		return "convex: " + e.Message
	}
	return "convex: " + place + ": " + e.Message
}

// Unwrap gives what caused a network failure, a timeout or an abort, so that errors.Is(err, context.Canceled)
// and errors.Is(err, context.DeadlineExceeded) work.
func (e *CallError) Unwrap() error { return e.cause }

// GoString is what %#v prints.
func (e *CallError) GoString() string {
	return fmt.Sprintf("&convex.CallError{Kind: %q, Message: %q, RequestID: %q, Attempts: %d}",
		string(e.Kind), e.Error(), e.RequestID, e.Attempts)
}

// MarshalJSON writes the fields of the error's kind, under the names they have in every language.
func (e *CallError) MarshalJSON() ([]byte, error) { return json.Marshal(e.Fields()) }

// Fields gives the fields of the error's kind, under the names they have in every language. It is meant for
// structured logs. Data is left as the Go value it is.
func (e *CallError) Fields() map[string]any {
	fields := map[string]any{
		"kind": string(e.Kind), "operation": e.Operation, "attempts": e.Attempts, "message": e.Error(),
	}
	set := func(name, value string) {
		if value != "" {
			fields[name] = value
		}
	}
	set("functionPath", e.FunctionPath)
	set("requestId", e.RequestID)
	if e.Batch != nil {
		fields["batch"] = *e.Batch
	}
	switch e.Kind {
	case KindTimeout:
		fields["milliseconds"], fields["scope"] = e.Milliseconds, string(e.Scope)
	case KindStatus:
		fields["status"], fields["body"] = e.Status, e.Body
		set("code", e.Code)
		set("redirectOrigin", e.RedirectOrigin)
	case KindFunction:
		fields["errorMessage"], fields["logLines"] = e.ErrorMessage, e.LogLines
		if e.HasData {
			fields["data"] = e.Data
		}
	case KindShape:
		fields["issues"] = e.Issues
	case KindInput:
		fields["path"], fields["rule"] = e.Path, e.Rule
	case KindNetwork:
		// One that a program made itself, to test what becomes of it, has none.
		if e.cause != nil {
			fields["cause"] = e.cause.Error()
		}
	}
	return fields
}

func isKind(err error, kind Kind) bool {
	var call *CallError
	return errors.As(err, &call) && call.Kind == kind
}

// IsNetworkFailure says whether no answer came.
func IsNetworkFailure(err error) bool { return isKind(err, KindNetwork) }

// IsTimeoutFailure says whether the time ran out.
func IsTimeoutFailure(err error) bool { return isKind(err, KindTimeout) }

// IsAbortedFailure says whether the caller's context was cancelled.
func IsAbortedFailure(err error) bool { return isKind(err, KindAborted) }

// IsStatusFailure says whether an HTTP status came that carries no result.
func IsStatusFailure(err error) bool { return isKind(err, KindStatus) }

// IsShapeFailure says whether the answer was not what the API promises.
func IsShapeFailure(err error) bool { return isKind(err, KindShape) }

// IsInputFailure says whether the caller's own input was refused, before anything was sent.
func IsInputFailure(err error) bool { return isKind(err, KindInput) }

// IsFunctionFailure says whether the function threw.
func IsFunctionFailure(err error) bool { return isKind(err, KindFunction) }
