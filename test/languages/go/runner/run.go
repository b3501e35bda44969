package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

// runner makes the calls of one job and keeps what anybody could have seen meanwhile.
type runner struct {
	lock    sync.Mutex
	outcome outcome
}

func run(given *job) outcome {
	r := &runner{outcome: outcome{
		Name: given.Name, Results: make([]map[string]any, len(given.Calls)),
		TokensAsked: []bool{}, Logged: []string{}, Texts: []string{},
	}}
	client, err := convex.NewClient(given.URL, r.options(given.Client)...)
	var calls sync.WaitGroup
	for i, call := range given.Calls {
		i, call := i, call
		calls.Add(1)
		work := func() {
			defer calls.Done()
			if err != nil {
				r.outcome.Results[i] = r.failed(err)
				return
			}
			began := time.Now()
			result := r.call(client, call)
			result["milliseconds"] = float64(time.Since(began).Microseconds()) / 1000
			r.outcome.Results[i] = result
		}
		if given.Concurrent {
			go work()
		} else {
			work()
		}
	}
	calls.Wait()
	if client != nil {
		r.seen(client)
	}
	return r.outcome
}

// seen keeps every way in which something can be printed.
func (r *runner) seen(thing any) {
	texts := []string{
		fmt.Sprint(thing), fmt.Sprintf("%v", thing), fmt.Sprintf("%+v", thing), fmt.Sprintf("%#v", thing),
	}
	if text, err := json.Marshal(thing); err == nil {
		texts = append(texts, string(text))
	}
	r.lock.Lock()
	defer r.lock.Unlock()
	r.outcome.Texts = append(r.outcome.Texts, texts...)
}

func (r *runner) options(given clientSettings) []convex.Option {
	options := []convex.Option{convex.WithLogger(slog.New(logHandler{r}))}
	retry := given.Retry
	if retry.Attempts != nil {
		options = append(options, convex.RetryAttempts(*retry.Attempts))
	}
	if retry.BaseDelay != nil {
		options = append(options, convex.RetryBaseDelay(retry.BaseDelay.duration()))
	}
	if retry.ThrottlingDelay != nil {
		options = append(options, convex.RetryThrottlingDelay(retry.ThrottlingDelay.duration()))
	}
	if retry.MaxDelay != nil {
		options = append(options, convex.RetryMaxDelay(retry.MaxDelay.duration()))
	}
	if retry.Budget != nil {
		options = append(options, convex.RetryBudget(*retry.Budget))
	}
	if given.Timeout != nil {
		options = append(options, convex.Timeout(given.Timeout.duration()))
	}
	if given.TotalTimeout != nil {
		options = append(options, convex.TotalTimeout(given.TotalTimeout.duration()))
	}
	switch proof := given.Authorization; {
	case proof == nil:
	case proof.Token != nil:
		options = append(options, convex.WithToken(*proof.Token))
	case proof.DeployKey != nil:
		options = append(options, convex.WithDeployKey(*proof.DeployKey))
	default:
		options = append(options, convex.WithTokenFunc(r.tokens(proof.Tokens)))
	}
	if given.ActAs != nil {
		options = append(options, convex.ActingAs(given.ActAs))
	}
	return options
}

// tokens gives a job's tokens in turn, the last one for ever.
func (r *runner) tokens(tokens []givenToken) convex.TokenFunc {
	return func(_ context.Context, refresh bool) (string, error) {
		r.lock.Lock()
		at := min(len(r.outcome.TokensAsked), len(tokens)-1)
		r.outcome.TokensAsked = append(r.outcome.TokensAsked, refresh)
		r.lock.Unlock()
		// A function that knows nothing of the context: it is left behind.
		time.Sleep(tokens[at].hangs)
		return tokens[at].token, tokens[at].throws
	}
}

func (r *runner) call(client *convex.Client, given callJob) map[string]any {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	if given.AbortAfter != nil {
		if *given.AbortAfter <= 0 {
			cancel()
		}
		defer time.AfterFunc(given.AbortAfter.duration(), cancel).Stop()
	}
	options := callOptions(given)
	if given.Method != "" {
		return r.door(ctx, client, given, options)
	}
	if report, is := r.stream(ctx, client, given, options); is {
		return report
	}
	switch given.Operation {
	case "queryTs":
		ts, err := client.QueryTs(ctx, options...)
		return r.result(ts, err, nil)
	case "queryBatch":
		return r.batch(ctx, client, given, options)
	case "snapshot":
		return r.snapshot(ctx, client, given, options)
	}
	var response convex.Response
	options = append(options, convex.CaptureResponse(&response))
	value, err := callOne(ctx, client, given, options)
	return r.result(value, err, &response)
}

func callOptions(given callJob) []convex.CallOption {
	options := []convex.CallOption{}
	if given.Timeout != nil {
		options = append(options, convex.Timeout(given.Timeout.duration()))
	}
	if given.TotalTimeout != nil {
		options = append(options, convex.TotalTimeout(given.TotalTimeout.duration()))
	}
	if given.Retry != nil && *given.Retry {
		options = append(options, convex.RetryAlways())
	}
	if given.Retry != nil && !*given.Retry {
		options = append(options, convex.RetryNever())
	}
	if given.ComponentPath != nil {
		options = append(options, convex.InComponent(string(*given.ComponentPath)))
	}
	return options
}

func callOne(
	ctx context.Context, client *convex.Client, given callJob, options []convex.CallOption,
) (convex.Value, error) {
	args := undescribe(given.Args)
	if string(given.Args) == "null" {
		// A nil argument means none in Go; this is how null itself is said.
		args = convex.Null{}
	}
	switch given.Operation {
	case "query":
		return client.Query(ctx, string(given.Path), args, options...)
	case "mutation":
		return client.Mutation(ctx, string(given.Path), args, options...)
	case "action":
		return client.Action(ctx, string(given.Path), args, options...)
	case "callFunction":
		return client.CallFunction(ctx, string(given.Path), args, options...)
	case "run":
		return client.Run(ctx, string(given.Path), args, options...)
	case "queryAtTs":
		return client.QueryAtTs(ctx, string(given.Path), args, string(given.Ts), options...)
	}
	return nil, errors.New("there is no operation " + given.Operation)
}

func (r *runner) batch(
	ctx context.Context, client *convex.Client, given callJob, options []convex.CallOption,
) map[string]any {
	queries := make([]convex.BatchQuery, len(given.Queries))
	for i, query := range given.Queries {
		queries[i] = convex.BatchQuery{Path: string(query.Path), Args: undescribe(query.Args)}
	}
	results, err := client.QueryBatch(ctx, queries, options...)
	if err != nil {
		return r.failed(err)
	}
	items := make([]any, len(results))
	for i, result := range results {
		items[i] = r.result(result.Value, result.Err, nil)
	}
	return map[string]any{"items": items}
}

func (r *runner) snapshot(
	ctx context.Context, client *convex.Client, given callJob, options []convex.CallOption,
) map[string]any {
	snapshot, err := client.Snapshot(ctx, options...)
	if err != nil {
		return r.failed(err)
	}
	items := make([]any, len(given.Queries))
	for i, query := range given.Queries {
		value, err := snapshot.Query(ctx, string(query.Path), undescribe(query.Args), options...)
		items[i] = r.result(value, err, nil)
	}
	return map[string]any{"items": items}
}

func (r *runner) result(value convex.Value, err error, response *convex.Response) map[string]any {
	if err != nil {
		return r.failed(err)
	}
	result := map[string]any{"value": describe(value)}
	if response != nil {
		result["response"] = map[string]any{
			"status": response.Status, "logLines": response.LogLines,
			"attempts": response.Attempts, "requestId": response.RequestID,
		}
	}
	return result
}
