package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

// failed reports an error field by field. The fields are read from the struct itself.
func (r *runner) failed(err error) map[string]any {
	r.seen(err)
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(inner) {
		r.seen(inner)
	}
	var call *convex.CallError
	if !errors.As(err, &call) {
		return map[string]any{"error": map[string]any{"kind": "other", "message": err.Error()}}
	}
	fields := map[string]any{
		"kind": string(call.Kind), "operation": call.Operation,
		"attempts": call.Attempts, "message": call.Message,
	}
	text := func(name, value string) {
		if value != "" {
			fields[name] = value
		}
	}
	text("functionPath", call.FunctionPath)
	text("requestId", call.RequestID)
	if call.Batch != nil {
		fields["batch"] = call.Batch
	}
	text("code", call.Code)
	text("redirectOrigin", call.RedirectOrigin)
	guards := map[convex.Kind]func(error) bool{
		convex.KindNetwork: convex.IsNetworkFailure, convex.KindTimeout: convex.IsTimeoutFailure,
		convex.KindAborted: convex.IsAbortedFailure, convex.KindStatus: convex.IsStatusFailure,
		convex.KindShape: convex.IsShapeFailure, convex.KindInput: convex.IsInputFailure,
		convex.KindFunction: convex.IsFunctionFailure,
	}
	for kind, guard := range guards {
		if guard(err) != (kind == call.Kind) {
			fields["kind"] = fmt.Sprintf("%s, but the guard for %s says otherwise", call.Kind, kind)
		}
	}
	switch call.Kind {
	case convex.KindTimeout:
		fields["milliseconds"], fields["scope"] = call.Milliseconds, string(call.Scope)
	case convex.KindStatus:
		fields["status"], fields["body"] = call.Status, call.Body
	case convex.KindFunction:
		fields["errorMessage"], fields["logLines"] = call.ErrorMessage, call.LogLines
		if call.HasData {
			fields["data"] = describe(call.Data)
		}
	case convex.KindShape:
		fields["issues"] = call.Issues
	case convex.KindInput:
		fields["path"], fields["rule"] = call.Path, call.Rule
	case convex.KindNetwork:
		fields["cause"] = call.Unwrap().Error()
	}
	return map[string]any{"error": fields}
}

// logHandler keeps what the client's logger is told.
type logHandler struct{ runner *runner }

func (logHandler) Enabled(context.Context, slog.Level) bool { return true }
func (h logHandler) WithAttrs([]slog.Attr) slog.Handler     { return h }
func (h logHandler) WithGroup(string) slog.Handler          { return h }
func (h logHandler) Handle(_ context.Context, record slog.Record) error {
	line := record.Message
	h.runner.lock.Lock()
	defer h.runner.lock.Unlock()
	record.Attrs(func(attribute slog.Attr) bool {
		line += " " + attribute.String()
		if attribute.Key == "line" {
			h.runner.outcome.Logged = append(h.runner.outcome.Logged, attribute.Value.String())
		}
		return true
	})
	h.runner.outcome.Texts = append(h.runner.outcome.Texts, line)
	return nil
}
