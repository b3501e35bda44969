package convex

import (
	"bytes"
	"context"
	"time"
)

// Query runs a query function and gives its value. The args are an object, such as a map[string]any, or nil.
func (c *Client) Query(ctx context.Context, path string, args any, options ...CallOption) (Value, error) {
	return c.call(ctx, functionCall{operation: "query", route: "/api/query", path: path, safe: true}, args, options)
}

// Mutation runs a mutation function and gives its value. It is sent once unless the connection is refused.
func (c *Client) Mutation(ctx context.Context, path string, args any, options ...CallOption) (Value, error) {
	return c.call(ctx, functionCall{operation: "mutation", route: "/api/mutation", path: path}, args, options)
}

// Action runs an action function and gives its value. It is sent once unless the connection is refused.
func (c *Client) Action(ctx context.Context, path string, args any, options ...CallOption) (Value, error) {
	return c.call(ctx, functionCall{
		operation: "action", route: "/api/action", path: path, timeout: longTimeout,
	}, args, options)
}

// CallFunction runs a function of whatever kind, internal ones too, and one of a component with [InComponent].
// It needs a deploy key.
func (c *Client) CallFunction(ctx context.Context, path string, args any, options ...CallOption) (Value, error) {
	return c.call(ctx, functionCall{
		operation: "callFunction", route: "/api/function", path: path, timeout: longTimeout,
	}, args, options)
}

// Run runs a public function of whatever kind by its functionIdentifier, such as "messages/list".
func (c *Client) Run(ctx context.Context, functionIdentifier string, args any, options ...CallOption) (Value, error) {
	escaped, problem := escapeIdentifier(functionIdentifier)
	return c.call(ctx, functionCall{
		operation: "run", route: "/api/run/" + escaped, path: functionIdentifier,
		timeout: longTimeout, pathless: true, problem: problem,
	}, args, options)
}

// QueryAtTs runs a query function at a timestamp that [Client.QueryTs] gave a moment ago. See [Client.Snapshot].
func (c *Client) QueryAtTs(
	ctx context.Context, path string, args any, ts string, options ...CallOption,
) (Value, error) {
	return c.call(ctx, functionCall{
		operation: "queryAtTs", route: "/api/query_at_ts", path: path, ts: &ts, safe: true,
	}, args, options)
}

// QueryTs gives the latest timestamp at which queries can be run. It is opaque and soon too old.
func (c *Client) QueryTs(ctx context.Context, options ...CallOption) (string, error) {
	one, failure := c.core.newCall(request{
		operation: "queryTs", path: "/api/query_ts", safe: true, timeout: shortTimeout,
	}, options)
	if failure != nil {
		return "", failure
	}
	made, failure := one.send(ctx)
	if failure != nil {
		return "", failure
	}
	fields, _, failure := one.parse(made.body)
	if failure != nil {
		return "", failure
	}
	ts, ok := fields["ts"].(string)
	if !ok {
		return "", one.misshapen(Issue{Path: "ts", Message: "Expected a string."})
	}
	one.succeed(made, nil)
	return ts, nil
}

// functionCall is a call of one function, by whatever operation.
type functionCall struct {
	operation string
	route     string
	path      string
	ts        *string
	timeout   time.Duration
	safe      bool
	// pathless says that the function is named by the URL alone.
	pathless bool
	problem  *ValueError
}

func (c *Client) call(ctx context.Context, f functionCall, args any, options []CallOption) (Value, error) {
	_, value, failure := c.core.callFunction(ctx, f, args, options)
	if failure != nil {
		return nil, failure
	}
	return value, nil
}

func (c *core) callFunction(
	ctx context.Context, f functionCall, args any, options []CallOption,
) (*call, Value, *CallError) {
	if f.timeout == 0 {
		f.timeout = shortTimeout
	}
	one, failure := c.newCall(request{
		operation: f.operation, functionPath: f.path, path: f.route, safe: f.safe, timeout: f.timeout,
	}, options)
	if failure != nil {
		return nil, nil, failure
	}
	problem := f.problem
	if problem == nil {
		one.request.body, problem = f.body(args, one.settings.componentPath)
	}
	if problem != nil {
		return nil, nil, one.refuse(problem)
	}
	made, failure := one.send(ctx)
	if failure != nil {
		return nil, nil, failure
	}
	fields, unusual, failure := one.parse(made.body)
	if failure != nil {
		return nil, nil, failure
	}
	got, failure := one.open(ctx, fields, unusual, "", f.path)
	if failure != nil {
		return nil, nil, failure
	}
	one.succeed(made, got.logLines)
	return one, got.value, nil
}

// succeed is what follows a good answer.
func (c *call) succeed(made *attempt, logLines []string) {
	if c.settings.response != nil {
		*c.settings.response = Response{
			Status: made.status, LogLines: logLines, Attempts: c.attempts, RequestID: c.id,
		}
	}
}

// body prints the request.
func (f functionCall) body(args any, componentPath *string) ([]byte, *ValueError) {
	text := make([]byte, 0, 256)
	text = append(text, '{')
	var problem *ValueError
	field := func(name, value string) {
		if problem == nil {
			text = append(append(append(text, '"'), name...), `":`...)
			text, problem = appendString(text, value)
			text = append(text, ',')
		}
		if problem != nil && problem.Path == "" {
			problem.Path = name
		}
	}
	if !f.pathless {
		field("path", f.path)
	}
	if componentPath != nil && f.operation == "callFunction" {
		field("componentPath", *componentPath)
	}
	field("format", "convex_encoded_json")
	if f.ts != nil {
		field("ts", *f.ts)
	}
	if problem != nil {
		return nil, problem
	}
	text, problem = appendArgs(append(text, `"args":`...), args)
	return append(text, '}'), problem
}

// appendArgs prints arguments, which are one object. The list that the backend puts around them counts as a level.
func appendArgs(text []byte, args any) ([]byte, *ValueError) {
	if args == nil {
		return append(text, "{}"...), nil
	}
	start := len(text)
	text, err := appendValue(text, args, 1)
	if err != nil {
		return nil, err.rooted("args")
	}
	printed := text[start:]
	if printed[0] != '{' || isSpecialText(printed) {
		return nil, &ValueError{Path: "args", Rule: "The arguments are one object."}
	}
	return text, nil
}

// isSpecialText says whether a printed value is an int64, a float64 or bytes, which look like objects.
func isSpecialText(printed []byte) bool { return bytes.HasPrefix(printed, []byte(`{"$`)) }
