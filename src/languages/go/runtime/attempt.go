package convex

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptrace"
	"sync/atomic"
	"time"
)

// attempt is one request and what came of it.
type attempt struct {
	status int
	body   []byte
	// failure is nil when the answer carries a result.
	failure *CallError
	// connected says that there was a connection, so that the server may have seen the request.
	connected bool
	// retryAfter is how long the server asks to wait, where it does.
	retryAfter  time.Duration
	askedToWait bool
}

// try makes one attempt.
func (c *call) try(ctx, parent context.Context, authorization string) *attempt {
	limit := c.limit()
	limited, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	c.attempts++
	began := time.Now()
	made := &attempt{}
	header, err := made.exchange(c, limited, authorization)
	switch {
	case err == nil && (c.request.operation.isAnswer(made.status)):
	case err == nil:
		made.failure = c.badStatus(made, header)
	case ctx.Err() != nil:
		made.failure = c.ended(ctx, parent)
	case limited.Err() != nil:
		made.failure = c.timedOut(ScopeAttempt, limit, limited.Err())
	default:
		said, cause := redactError(err, c.secrets)
		made.failure = c.fail(CallError{Kind: KindNetwork, Message: said, cause: cause})
	}
	c.report(parent, made, time.Since(began))
	return made
}

// limit is how long an attempt may take, and the asking for a token.
func (c *call) limit() time.Duration {
	if c.settings.timeout > 0 {
		return c.settings.timeout
	}
	return c.request.operation.timeout
}

// exchange sends the request and reads the answer to its end. It speaks to the transport itself, because an
// http.Client may follow redirects and keep cookies.
func (a *attempt) exchange(c *call, ctx context.Context, authorization string) (http.Header, error) {
	var connected atomic.Bool
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GotConn: func(httptrace.GotConnInfo) { connected.Store(true) },
	})
	defer func() { a.connected = connected.Load() }()
	request, err := http.NewRequestWithContext(
		ctx, c.request.operation.method, c.core.deployment.String()+c.request.to.target, bytes.NewReader(c.request.body))
	if err != nil {
		return nil, err
	}
	for name, values := range c.request.to.header {
		request.Header[name] = values
	}
	if c.request.operation.sends != sendsNothing {
		request.Header.Set("Content-Type", c.request.operation.mediaType)
	}
	request.Header.Set("Convex-Client", "convex-openapi-go-"+Version)
	request.Header.Set("Convex-Request-Id", c.id)
	request.Header.Set("User-Agent", "convex-openapi-go/"+Version)
	if authorization != "" {
		request.Header.Set("Authorization", authorization)
	}
	response, err := c.settings.transport.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	connected.Store(true)
	defer response.Body.Close()
	a.status = response.StatusCode
	a.retryAfter, a.askedToWait = c.settings.retry.retryAfter(response.StatusCode, response.Header, time.Now())
	a.body, err = io.ReadAll(response.Body)
	return response.Header, err
}

func (c *call) badStatus(made *attempt, header http.Header) *CallError {
	text := redact(readable(made.body), c.secrets)
	failure := c.fail(CallError{Kind: KindStatus, Status: made.status, Body: shorten(text)})
	if tree, _, err := parseJSON(made.body); err == nil {
		if envelope, ok := tree.(map[string]any); ok {
			code, _ := envelope["code"].(string)
			failure.Code = redact(code, c.secrets)
		}
	}
	failure.Message = describeStatus(failure, text)
	if made.status >= 300 && made.status < 400 {
		failure.RedirectOrigin = redact(originOf(header.Get("Location"), c.core.deployment), c.secrets)
	}
	return failure
}

// report writes an attempt to the logger.
func (c *call) report(ctx context.Context, made *attempt, took time.Duration) {
	if c.settings.logger == nil {
		return
	}
	attributes := []slog.Attr{
		slog.String("operation", c.request.operation.id), slog.String("functionPath", c.request.functionPath),
		slog.String("requestId", c.id), slog.Int("attempt", c.attempts), slog.Duration("took", took),
	}
	if made.status != 0 {
		attributes = append(attributes, slog.Int("status", made.status))
	}
	if made.failure != nil {
		attributes = append(attributes, slog.String("failure", made.failure.Message))
	}
	c.settings.logger.LogAttrs(ctx, slog.LevelDebug, "convex attempt", attributes...)
}

// reportLines writes what a function logged to the logger.
func (c *call) reportLines(ctx context.Context, functionPath string, lines []string) {
	if c.settings.logger == nil {
		return
	}
	for _, line := range lines {
		c.settings.logger.LogAttrs(ctx, slog.LevelInfo, "convex function log",
			slog.String("functionPath", functionPath), slog.String("line", line))
	}
}
