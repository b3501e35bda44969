package convex

import (
	"context"
	"encoding/json"
	"reflect"
)

// CallRequest is what an operation is given by [Client.Call].
type CallRequest struct {
	// Parameters are those of the path, of the query and of the header, by their names in the document: texts,
	// booleans and numbers. One that is nil is left out.
	Parameters map[string]any
	// Body is anything that [EncodeJSON] prints, or a []byte where the operation takes bytes. Nil sends none.
	Body any
}

// Call calls any operation of the document by its operationId, with its parameters and its body as the document
// describes them, Convex values in the encoded form. It gives the answer as [DecodeJSON] gives it to an any, which
// rounds no number; a text; a []byte; or nil where the operation answers with nothing. A function's failure is a
// [*CallError] of KindFunction; those inside a batch stay in their places. What the backend can refuse is left to it.
func (c *Client) Call(
	ctx context.Context, operationID string, request CallRequest, options ...CallOption,
) (any, error) {
	o := operationNamed(operationID)
	if o == nil {
		_, failure := c.core.start(requestOf(&operation{id: operationID}), options, func(*call) *ValueError {
			return &ValueError{Path: "operationId", Rule: "There is no operation of this name."}
		})
		return nil, failure
	}
	_, answer, failure := c.core.answer(ctx, o, request, options)
	if failure != nil {
		return nil, failure
	}
	return answer, nil
}

// answerAs makes a call of one operation and gives its answer as the type that is printed for it.
func answerAs[T any](
	ctx context.Context, c *Client, o *operation, request CallRequest, options []CallOption,
) (T, error) {
	var nothing T
	one, answer, failure := c.core.answer(ctx, o, request, options)
	if failure != nil {
		return nothing, failure
	}
	typed, problem := decodeAs[T](answer)
	if problem != nil {
		return nothing, one.misfit(problem.rooted(""))
	}
	return typed, nil
}

// typedCall is a call with a struct of parameters, and with a body of a type that is printed for it.
func typedCall(parameters, body any) CallRequest {
	request := CallRequest{Body: body}
	if parameters == nil {
		return request
	}
	// The types are printed: they always fit.
	text, _ := appendJSON(nil, reflect.ValueOf(parameters))
	tree, _ := parseNumbers(text)
	request.Parameters, _ = tree.(map[string]any)
	return request
}

func requestOf(o *operation) request { return request{operation: o} }

// answer makes a call and reads what it gives.
func (c *core) answer(
	ctx context.Context, o *operation, given CallRequest, options []CallOption,
) (*call, any, *CallError) {
	one, made, failure := c.exchange(ctx, o, given, options)
	if failure != nil {
		return nil, nil, failure
	}
	lines := []string(nil)
	if o.answers == answersResult {
		if lines, failure = one.openEnvelope(ctx, made.body); failure != nil {
			return nil, nil, failure
		}
	}
	answer, failure := one.read(made.body)
	if failure != nil {
		return nil, nil, failure
	}
	one.succeed(made, lines)
	return one, answer, nil
}

// exchange sends a call with its parameters and its body.
func (c *core) exchange(
	ctx context.Context, o *operation, given CallRequest, options []CallOption,
) (*call, *attempt, *CallError) {
	one, failure := c.start(requestOf(o), options, func(one *call) (problem *ValueError) {
		for _, parameter := range o.parameters {
			if parameter.secret {
				text, _, _ := parameterText(given.Parameters[parameter.name])
				one.secrets = append(one.secrets, text)
			}
		}
		if one.request.to, problem = o.destination(given.Parameters); problem == nil {
			one.request.body, problem = o.body(given.Body)
		}
		return problem
	})
	if failure != nil {
		return nil, nil, failure
	}
	one.request.functionPath = o.functionPath(given, one.request.body)
	one.request.keyed = o.repeatable == repeatableWhenKeyed && isKeyed(one.request.body)
	made, failure := one.send(ctx)
	return one, made, failure
}

// body prints what the caller gives.
func (o *operation) body(given any) ([]byte, *ValueError) {
	held := reflect.ValueOf(given)
	if held.IsValid() && held.Type().Implements(optionalType) {
		held = held.Interface().(optional).held()
	}
	if !held.IsValid() {
		return nil, nil
	}
	switch o.sends {
	case sendsNothing:
		return nil, &ValueError{Path: "body", Rule: "The operation takes no body."}
	case sendsBytes:
		bytes, ok := held.Interface().([]byte)
		if !ok {
			return nil, &ValueError{Path: "body", Rule: "The body is a []byte."}
		}
		return bytes, nil
	}
	text, problem := appendJSON(nil, held)
	if problem != nil {
		return nil, problem.rooted("body")
	}
	return text, nil
}

// functionPath gives the path of the function that a call names, in its URL or in its body.
func (o *operation) functionPath(given CallRequest, body []byte) string {
	if o.answers != answersResult {
		return ""
	}
	for _, one := range o.parameters {
		if one.in == inPath {
			text, _, _ := parameterText(given.Parameters[one.name])
			return text
		}
	}
	var named struct {
		Path string `json:"path"`
	}
	if json.Unmarshal(body, &named) != nil {
		return ""
	}
	return named.Path
}

// isKeyed says whether every table that a body writes to has a primary key.
func isKeyed(body []byte) bool {
	var written struct {
		Tables map[string]struct {
			PrimaryKey json.RawMessage `json:"primaryKey"`
		} `json:"tables"`
	}
	if json.Unmarshal(body, &written) != nil || len(written.Tables) == 0 {
		return false
	}
	for _, table := range written.Tables {
		if len(table.PrimaryKey) == 0 || string(table.PrimaryKey) == "null" {
			return false
		}
	}
	return true
}

// openEnvelope gives the log lines of a function's answer, or the failure that stands in it.
func (c *call) openEnvelope(ctx context.Context, body []byte) ([]string, *CallError) {
	fields, unusual, failure := c.parse(body)
	if failure != nil {
		return nil, failure
	}
	if fields["status"] == "success" {
		// The caller asked for a form of values, which need not be the encoded one.
		if _, there := fields["value"]; there {
			unusual = false
		}
	}
	got, failure := c.open(ctx, fields, unusual, "", c.request.functionPath)
	return got.logLines, failure
}

// read gives an answer as the document describes it.
func (c *call) read(body []byte) (any, *CallError) {
	switch c.request.operation.answers {
	case answersNothing:
		return nil, nil
	case answersText:
		return string(body), nil
	case answersBytes:
		return body, nil
	}
	tree, err := parseNumbers(body)
	if err != nil {
		return nil, c.invalidShape(Issue{Message: "This is not JSON: " + err.Error() + "."})
	}
	return tree, nil
}
