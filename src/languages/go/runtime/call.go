package convex

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"net/http"
	"time"
)

// request is one call before it is sent.
type request struct {
	operation *operation
	// functionPath is what errors name, where there is one function.
	functionPath string
	to           destination
	body         []byte
	// keyed says that everything the call writes has a key, so that writing it again changes nothing.
	keyed bool
}

// safe says whether a repeat has no effect of its own.
func (r *request) safe() bool {
	return r.operation.repeatable == repeatableAlways || r.operation.repeatable == repeatableWhenKeyed && r.keyed
}

// call is one call on its way.
type call struct {
	core     *core
	request  request
	settings settings
	id       string
	began    time.Time
	attempts int
	secrets  []string
	// limited is set when totalTimeout, rather than the caller's own context, ends the call.
	limited bool
}

// newCall settles what holds for one call. A failure is what the caller has to be told at once.
func (c *core) newCall(r request, options []CallOption) (*call, *CallError) {
	s := c.settings
	for _, option := range options {
		option.applyToCall(&s)
	}
	one := &call{core: c, request: r, settings: s, id: newRequestID(), began: time.Now()}
	if s.problem != nil {
		return nil, one.refuse(s.problem)
	}
	return one, nil
}

// start settles a call and prepares what it sends.
func (c *core) start(r request, options []CallOption, prepare func(*call) *ValueError) (*call, *CallError) {
	one, failure := c.newCall(r, options)
	if failure != nil {
		return nil, failure
	}
	if problem := prepare(one); problem != nil {
		return nil, one.refuse(problem)
	}
	return one, nil
}

func newRequestID() string {
	var bytes [8]byte
	if _, err := rand.Read(bytes[:]); err != nil {
		panic(err)
	}
	return hex.EncodeToString(bytes[:])
}

// fail fills in what every failure of this call has.
func (c *call) fail(failure CallError) *CallError {
	failure.Operation, failure.FunctionPath, failure.Attempts = c.request.operation.id, c.request.functionPath, c.attempts
	if c.attempts > 0 {
		failure.RequestID = c.id
	}
	return &failure
}

func (c *call) refuse(problem *ValueError) *CallError {
	return c.fail(CallError{Kind: KindInput, Path: problem.Path, Rule: problem.Rule, Message: problem.Error()})
}

// send makes the request, as often as it takes, and gives the answer's body.
func (c *call) send(parent context.Context) (*attempt, *CallError) {
	ctx := parent
	if c.settings.totalTimeout > 0 {
		limit, cancel := context.WithTimeout(parent, c.settings.totalTimeout)
		defer cancel()
		ctx = limit
		deadline, has := parent.Deadline()
		c.limited = !has || deadline.After(c.began.Add(c.settings.totalTimeout))
	}
	if ctx.Err() != nil {
		return nil, c.ended(ctx, parent)
	}
	header, failure := c.authorize(ctx, parent, false)
	if failure != nil {
		return nil, failure
	}
	refreshed := false
	for tries := 1; ; tries++ {
		made := c.try(ctx, parent, header)
		unauthorized := made.failure != nil && made.failure.Status == http.StatusUnauthorized
		if unauthorized && c.settings.authorization.refreshes && !refreshed {
			refreshed = true
			if header, failure = c.authorize(ctx, parent, true); failure != nil {
				return nil, failure
			}
			made = c.try(ctx, parent, header)
		}
		if made.failure == nil {
			// Whatever stands in the answer, and be it a function's failure: the deployment is there.
			c.core.budget.giveBack()
			return made, nil
		}
		if tries >= c.settings.retry.attempts || !c.settings.retry.mayRepeat(c.settings.repeat, c.request.safe(), made) {
			return nil, made.failure
		}
		if failure := c.wait(ctx, parent, tries, made); failure != nil {
			return nil, failure
		}
	}
}

// wait pauses before the next attempt, or says why there is none.
func (c *call) wait(ctx, parent context.Context, tries int, made *attempt) *CallError {
	pause := c.settings.retry.backoff(tries, made.failure)
	if made.askedToWait {
		pause = made.retryAfter
		deadline, limited := ctx.Deadline()
		if pause > c.settings.retry.longestRetryAfter || limited && pause > time.Until(deadline) {
			return made.failure
		}
	}
	if !c.core.budget.take() {
		return made.failure
	}
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return c.ended(ctx, parent)
	}
}

// authorize asks for the Authorization header without waiting longer than an attempt, and the call, may take.
func (c *call) authorize(ctx, parent context.Context, refresh bool) (string, *CallError) {
	if c.settings.authorization.header == nil {
		return "", nil
	}
	type answer struct {
		header  string
		secrets []string
		err     error
	}
	given := make(chan answer, 1)
	limited, cancel := context.WithTimeout(ctx, c.limit())
	defer cancel()
	ask := func() {
		header, secrets, err := c.settings.authorization.header(limited, refresh)
		given <- answer{header, secrets, err}
	}
	if c.settings.authorization.refreshes {
		go ask()
	} else {
		ask()
	}
	select {
	case got := <-given:
		c.secrets = append(c.secrets, got.secrets...)
		if got.err == nil {
			return got.header, nil
		}
		if limited.Err() == nil {
			return "", c.unauthorized(got.err)
		}
	case <-limited.Done():
	}
	if ctx.Err() != nil {
		return "", c.ended(ctx, parent)
	}
	return "", c.timedOut(ScopeAttempt, c.limit(), limited.Err())
}

func (c *call) unauthorized(err error) *CallError {
	said, cause := redactError(err, c.secrets)
	rule := "The token function failed: " + said
	var own *ValueError
	if errors.As(err, &own) {
		rule = own.Rule
	}
	failure := c.refuse(&ValueError{Path: "authorization", Rule: rule})
	failure.cause = cause
	return failure
}

// ended says why a context is over: the caller gave up, or the time of the whole call did.
func (c *call) ended(ctx, parent context.Context) *CallError {
	if errors.Is(parent.Err(), context.Canceled) {
		return c.fail(CallError{Kind: KindAborted, Message: "the caller cancelled the call", cause: parent.Err()})
	}
	limit := c.settings.totalTimeout
	if deadline, has := parent.Deadline(); has && !c.limited {
		limit = deadline.Sub(c.began)
	}
	return c.timedOut(ScopeTotal, limit, ctx.Err())
}

func (c *call) timedOut(scope Scope, limit time.Duration, cause error) *CallError {
	what := "the attempt"
	if scope == ScopeTotal {
		what = "the call"
	}
	return c.fail(CallError{
		Kind: KindTimeout, Milliseconds: limit.Milliseconds(), Scope: scope, cause: cause,
		Message: what + " took longer than " + limit.String(),
	})
}
