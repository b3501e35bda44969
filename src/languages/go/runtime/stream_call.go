package convex

import (
	"context"
	"time"
)

// stream makes the call of one page: its own request id, its own attempts. Only status 200 is an answer to it.
func stream[Page any](
	ctx context.Context, client *Client, r request, body func() ([]byte, *ValueError),
	read func(*pageReader) Page, options []CallOption,
) (page Page, failure *CallError) {
	answer, one, failure := sendStream(ctx, client, r, body, options)
	if failure != nil {
		return page, failure
	}
	reader := readPage(answer)
	if reader.problem == nil {
		page = read(reader)
	}
	if reader.problem != nil {
		var nothing Page
		return nothing, one.misfit(reader.problem)
	}
	return page, nil
}

func sendStream(
	ctx context.Context, client *Client, r request, body func() ([]byte, *ValueError), options []CallOption,
) ([]byte, *call, *CallError) {
	one, failure := client.core.start(r, options, func(one *call) *ValueError {
		problem := one.settings.authorization.streamProblem()
		if problem == nil {
			one.request.to, problem = r.operation.destination(nil)
		}
		if problem == nil {
			one.request.body, problem = body()
		}
		return problem
	})
	if failure != nil {
		return nil, nil, failure
	}
	made, failure := one.send(ctx)
	if failure != nil {
		return nil, nil, failure
	}
	one.succeed(made, nil)
	return made.body, one, nil
}

// streamProblem says why this authorization may not stream: it takes a deploy key that acts as nobody.
func (a authorization) streamProblem() *ValueError {
	switch {
	case a.key == nil:
		return &ValueError{Path: "deployKey", Rule: "Streaming needs a deploy key."}
	case a.acting:
		return &ValueError{Path: "actingAs", Rule: "Streaming is for the key alone, without acting as a user."}
	}
	return nil
}

// pause waits, and no longer than until the context ends: the next request says so then.
func pause(ctx context.Context, wait time.Duration) {
	if wait <= 0 {
		return
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
