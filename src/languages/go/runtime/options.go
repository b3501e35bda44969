package convex

import (
	"log/slog"
	"net/http"
	"time"
)

// retrying says how failed calls are repeated.
type retrying struct {
	attempts int
	budget   int
	// statuses are those that another attempt may not meet again.
	statuses map[int]bool
	// throttlingDelay is the longest first wait after a status that asks for patience.
	throttlingDelay    time.Duration
	throttlingStatuses map[int]bool
	throttlingCodes    map[string]bool
	// baseDelay is the longest first wait after anything else.
	baseDelay time.Duration
	maxDelay  time.Duration
	// retryAfterStatuses are those whose Retry-After replaces the wait, up to longestRetryAfter.
	retryAfterStatuses map[int]bool
	longestRetryAfter  time.Duration
}

// settings are what a client was made with, with what one call says on top.
type settings struct {
	authorization authorization
	retry         retrying
	timeout       time.Duration
	totalTimeout  time.Duration
	transport     http.RoundTripper
	logger        *slog.Logger

	repeat        repeat
	componentPath *string
	response      *Response
	problem       *ValueError
}

// repeat is what the caller says about repeating a call.
type repeat int

const (
	repeatByKind repeat = iota
	repeatAlways
	repeatNever
)

func (s *settings) refuse(path, rule string) {
	if s.problem == nil {
		s.problem = &ValueError{Path: path, Rule: rule}
	}
}

// Option changes how a client works.
type Option interface{ applyToClient(*settings) }

// CallOption changes one call.
type CallOption interface{ applyToCall(*settings) }

// BothOption changes a client, or one call, which then wins.
type BothOption interface {
	Option
	CallOption
}

type clientOption func(*settings)

func (o clientOption) applyToClient(s *settings) { o(s) }

type callOption func(*settings)

func (o callOption) applyToCall(s *settings) { o(s) }

type bothOption func(*settings)

func (o bothOption) applyToClient(s *settings) { o(s) }
func (o bothOption) applyToCall(s *settings)   { o(s) }

// RetryAttempts is how often a request is sent at most, 1 for no retry at all.
func RetryAttempts(most int) Option {
	return clientOption(func(s *settings) {
		if most < 1 {
			s.refuse("retry.attempts", "There is at least one attempt.")
		}
		s.retry.attempts = most
	})
}

// RetryBaseDelay is the longest wait before the second attempt, where the first failed by what passes. It doubles each
// time; every wait is random below its limit.
func RetryBaseDelay(delay time.Duration) Option {
	return clientOption(func(s *settings) {
		if delay < 0 {
			s.refuse("retry.baseDelay", "A delay is not negative.")
		}
		s.retry.baseDelay = delay
	})
}

// RetryThrottlingDelay is the longest wait before the second attempt, where the deployment said of the first that it has
// too much to do: by status 429, or by 503 with a code for that. It doubles each time.
func RetryThrottlingDelay(delay time.Duration) Option {
	return clientOption(func(s *settings) {
		if delay < 0 {
			s.refuse("retry.throttlingDelay", "A delay is not negative.")
		}
		s.retry.throttlingDelay = delay
	})
}

// RetryMaxDelay is the longest wait before any attempt.
func RetryMaxDelay(delay time.Duration) Option {
	return clientOption(func(s *settings) {
		if delay < 0 {
			s.refuse("retry.maxDelay", "A delay is not negative.")
		}
		s.retry.maxDelay = delay
	})
}

// RetryBudget is how many retries the client has in hand: each takes one, each success gives one back. When a deployment is down, this keeps a client from multiplying its load.
func RetryBudget(most int) Option {
	return clientOption(func(s *settings) {
		if most < 0 {
			s.refuse("retry.budget", "A budget is not negative.")
		}
		s.retry.budget = most
	})
}

// WithTransport sends requests through another transport, such as one with a proxy. Redirects are not followed
// there either.
func WithTransport(transport http.RoundTripper) Option {
	return clientOption(func(s *settings) { s.transport = transport })
}

// WithLogger reports every attempt at debug level, and at info level what functions log, each line as the
// attribute "line" of a record "convex function log".
func WithLogger(logger *slog.Logger) Option {
	return clientOption(func(s *settings) { s.logger = logger })
}

// Timeout limits each attempt, from its first byte out to its last byte in. Unless told otherwise every operation has
// the limit that its method names.
func Timeout(limit time.Duration) BothOption {
	return bothOption(func(s *settings) {
		if limit <= 0 {
			s.refuse("timeout", "A timeout is longer than nothing.")
		}
		s.timeout = limit
	})
}

// TotalTimeout limits a whole call, its retries and waits included. There is no such limit unless told; a
// deadline of the call's context does the same.
func TotalTimeout(limit time.Duration) BothOption {
	return bothOption(func(s *settings) {
		if limit <= 0 {
			s.refuse("totalTimeout", "A timeout is longer than nothing.")
		}
		s.totalTimeout = limit
	})
}

// RetryAlways says that repeating this call is harmless, so that it is retried like a query.
func RetryAlways() CallOption { return callOption(func(s *settings) { s.repeat = repeatAlways }) }

// RetryNever sends this call once.
func RetryNever() CallOption { return callOption(func(s *settings) { s.repeat = repeatNever }) }

// InComponent calls a function of a component, such as "workflow/pool", rather than of the app itself. Only
// CallFunction knows components.
func InComponent(path string) CallOption {
	return callOption(func(s *settings) { s.componentPath = &path })
}

// Response is what is known of an answer beside its value.
type Response struct {
	// Status is the HTTP status of the last attempt.
	Status int
	// LogLines is what the function logged.
	LogLines []string
	// Attempts is how often the request was sent.
	Attempts int
	// RequestID was sent as Convex-Request-Id.
	RequestID string
}

// CaptureResponse fills in a Response when the call succeeds.
func CaptureResponse(response *Response) CallOption {
	return callOption(func(s *settings) { s.response = response })
}
