package convex

import (
	"context"
	"strconv"
)

// BatchQuery is one query of a batch.
type BatchQuery struct {
	// Path is the function path, such as "messages:list".
	Path string
	// Args are the arguments, as for [Client.Query].
	Args any
}

// BatchResult is what one query of a batch came to.
type BatchResult struct {
	// Value is the function's value, unless it threw.
	Value Value
	// LogLines is what the function logged.
	LogLines []string
	// Err is nil, or a [*CallError] of KindFunction when this function threw.
	Err error
}

// callBatch runs several queries in one request and gives one result for each, in order.
func (c *Client) callBatch(
	ctx context.Context, o *operation, queries []BatchQuery, options []CallOption,
) ([]BatchResult, error) {
	one, failure := c.core.start(requestOf(o), options, func(one *call) (problem *ValueError) {
		if one.request.to, problem = o.destination(nil); problem == nil {
			one.request.body, problem = batchBody(o, queries)
		}
		return problem
	})
	if failure != nil {
		return nil, failure
	}
	made, failure := one.send(ctx)
	if failure != nil {
		return nil, failure
	}
	results, failure := one.openBatch(ctx, made.body, queries)
	if failure != nil {
		return nil, failure
	}
	one.succeed(made, nil)
	return results, nil
}

func batchBody(o *operation, queries []BatchQuery) ([]byte, *ValueError) {
	text := []byte(`{"queries":[`)
	for i, query := range queries {
		if i > 0 {
			text = append(text, ',')
		}
		part, problem := functionCall{operation: o, path: query.Path}.body(query.Args, nil)
		if problem != nil {
			return nil, problem.rooted("queries[" + strconv.Itoa(i) + "].")
		}
		text = append(text, part...)
	}
	return append(text, "]}"...), nil
}

func (c *call) openBatch(ctx context.Context, body []byte, queries []BatchQuery) ([]BatchResult, *CallError) {
	fields, unusual, failure := c.parse(body)
	if failure != nil {
		return nil, failure
	}
	list, ok := fields["results"].([]any)
	if !ok || len(list) != len(queries) {
		return nil, c.invalidShape(Issue{Path: "results", Message: "Expected one result for each query."})
	}
	results := make([]BatchResult, len(list))
	for i, item := range list {
		path := "results[" + strconv.Itoa(i) + "]"
		envelope, ok := item.(map[string]any)
		if !ok {
			return nil, c.invalidShape(Issue{Path: path, Message: "Expected an object, not " + nameOf(item) + "."})
		}
		got, failure := c.open(ctx, envelope, unusual, path, queries[i].Path)
		switch {
		case failure == nil:
			results[i] = BatchResult{Value: got.value, LogLines: got.logLines}
		case failure.Kind == KindFunction:
			results[i] = BatchResult{LogLines: failure.LogLines, Err: failure}
		default:
			return nil, failure
		}
	}
	return results, nil
}
