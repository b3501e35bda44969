package convex

import "context"

// FunctionKind says what a function of a deployment may do.
type FunctionKind string

// Caller is what typed functions are called through: a [*Client], or a [*Snapshot], which only runs queries.
type Caller interface {
	callTyped(ctx context.Context, kind FunctionKind, path string, args any, options []CallOption) (*call, Value, *CallError)
}

func (c *Client) callTyped(
	ctx context.Context, kind FunctionKind, path string, args any, options []CallOption,
) (*call, Value, *CallError) {
	return c.core.callFunction(ctx, callOfKind(kind, path), args, options)
}

func (s *Snapshot) callTyped(
	ctx context.Context, kind FunctionKind, path string, args any, options []CallOption,
) (*call, Value, *CallError) {
	f := queryAtTsCall(path, s.ts)
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
		return typed, one.misfit(err.rooted("value"))
	}
	return typed, nil
}
