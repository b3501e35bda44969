package convex

import "context"

// FunctionKind says what a function of a deployment may do.
type FunctionKind string

// The three kinds of function.
const (
	// KindQuery reads.
	KindQuery FunctionKind = "query"
	// KindMutation reads and writes.
	KindMutation FunctionKind = "mutation"
	// KindAction does anything, other services included.
	KindAction FunctionKind = "action"
)

// Caller is what typed functions are called through: a [*Client], or a [*Snapshot], which only runs queries.
type Caller interface {
	callTyped(ctx context.Context, kind FunctionKind, path string, args any, options []CallOption) (*call, Value, *CallError)
}

func (c *Client) callTyped(
	ctx context.Context, kind FunctionKind, path string, args any, options []CallOption,
) (*call, Value, *CallError) {
	f := functionCall{operation: string(kind), route: "/api/" + string(kind), path: path, safe: kind == KindQuery}
	if kind == KindAction {
		f.timeout = longTimeout
	}
	return c.core.callFunction(ctx, f, args, options)
}

func (s *Snapshot) callTyped(
	ctx context.Context, kind FunctionKind, path string, args any, options []CallOption,
) (*call, Value, *CallError) {
	f := functionCall{operation: "queryAtTs", route: "/api/query_at_ts", path: path, ts: &s.ts, safe: true}
	if kind != KindQuery {
		f.problem = &ValueError{Path: "path", Rule: "A snapshot only runs queries."}
	}
	return s.client.core.callFunction(ctx, f, args, options)
}

// Call calls a function and decodes its value into the type T, as [Decode] does. A value of another type is a
// [*CallError] of KindShape.
func Call[T any](
	ctx context.Context, caller Caller, kind FunctionKind, path string, args any, options ...CallOption,
) (T, error) {
	var typed T
	one, value, failure := caller.callTyped(ctx, kind, path, args, options)
	if failure != nil {
		return typed, failure
	}
	typed, err := decodeAs[T](value)
	if err != nil {
		err = err.rooted("value")
		return typed, one.misshapen(Issue{Path: err.Path, Message: err.Rule})
	}
	return typed, nil
}
