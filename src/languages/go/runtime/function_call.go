package convex

import (
	"bytes"
	"context"
)

// functionCall is a call of one function, by whatever operation. The printed methods of a client make them.
type functionCall struct {
	operation *operation
	path      string
	// inURL is the parameter that names the function, where the body does not.
	inURL string
	// more are further texts of the body.
	more []textField
	// hasComponents says that the body may name a component.
	hasComponents bool
	problem       *ValueError
}

// textField is a field of a body that holds a text.
type textField struct{ name, value string }

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
	asked := request{operation: f.operation, functionPath: f.path}
	one, failure := c.start(asked, options, func(one *call) *ValueError {
		problem := f.problem
		if problem == nil {
			one.request.to, problem = f.destination()
		}
		if problem == nil {
			one.request.body, problem = f.body(args, one.settings.componentPath)
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

func (f functionCall) destination() (destination, *ValueError) {
	if f.inURL == "" {
		return f.operation.destination(nil)
	}
	return f.operation.destination(map[string]any{f.inURL: f.path})
}

// callForText makes a call that sends nothing and gives one text of the answer.
func (c *Client) callForText(ctx context.Context, o *operation, field string, options []CallOption) (string, error) {
	one, made, failure := c.core.exchange(ctx, o, CallRequest{}, options)
	if failure != nil {
		return "", failure
	}
	fields, _, failure := one.parse(made.body)
	if failure != nil {
		return "", failure
	}
	text, ok := fields[field].(string)
	if !ok {
		return "", one.invalidShape(Issue{Path: field, Message: "Expected a string."})
	}
	one.succeed(made, nil)
	return text, nil
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
	fields := make([]textField, 0, 4)
	if f.inURL == "" {
		fields = append(fields, textField{"path", f.path})
	}
	if componentPath != nil && f.hasComponents {
		fields = append(fields, textField{"componentPath", *componentPath})
	}
	fields = append(append(fields, textField{"format", "convex_encoded_json"}), f.more...)
	text := append(make([]byte, 0, 256), '{')
	for _, field := range fields {
		text = append(append(append(text, '"'), field.name...), `":`...)
		var problem *ValueError
		if text, problem = appendString(text, field.value); problem != nil {
			return nil, problem.rooted(field.name)
		}
		text = append(text, ',')
	}
	text, problem := appendArgs(append(text, `"args":`...), args)
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
