package main

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"reflect"
	"strings"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

// door calls an operation by its operationId, or by the method that it has in its group.
func (r *runner) door(
	ctx context.Context, client *convex.Client, given callJob, options []convex.CallOption,
) map[string]any {
	if given.Method == "typed" {
		return r.gave(callTyped(ctx, client, given, options))
	}
	request := convex.CallRequest{}
	if given.Parameters != "" {
		decode(given.Parameters, &request.Parameters)
	}
	switch {
	case given.Bytes != nil:
		request.Body = must(hex.DecodeString(*given.Bytes))
	case given.Body != nil:
		request.Body = json.RawMessage(*given.Body)
	}
	return r.gave(client.Call(ctx, given.Operation, request, options...))
}

// gave reports what a call gave, printed as JSON.
func (r *runner) gave(answer any, err error) map[string]any {
	if err != nil {
		return r.failed(err)
	}
	if bytes, are := answer.([]byte); are {
		return map[string]any{"bytes": hex.EncodeToString(bytes)}
	}
	return map[string]any{"json": string(must(convex.EncodeJSON(answer)))}
}

// callTyped finds the operation's method in one of the client's groups.
func callTyped(
	ctx context.Context, client *convex.Client, given callJob, options []convex.CallOption,
) (any, error) {
	name := strings.ToUpper(given.Operation[:1]) + given.Operation[1:]
	all := reflect.ValueOf(client)
	for i := 0; i < all.NumMethod(); i++ {
		kind := all.Method(i).Type()
		if kind.NumIn() > 0 || kind.NumOut() != 1 || !strings.HasSuffix(kind.Out(0).Name(), "Operations") {
			continue
		}
		if method := all.Method(i).Call(nil)[0].MethodByName(name); method.IsValid() {
			return callMethod(ctx, method, given, options)
		}
	}
	return nil, errors.New("no group has the method " + name)
}

func callMethod(
	ctx context.Context, method reflect.Value, given callJob, options []convex.CallOption,
) (any, error) {
	in := []reflect.Value{reflect.ValueOf(ctx)}
	for i := 1; i < method.Type().NumIn()-1; i++ {
		argument := reflect.New(method.Type().In(i))
		switch {
		case strings.HasSuffix(argument.Elem().Type().Name(), "Parameters"):
			decode(given.Parameters, argument.Interface())
		case given.Body != nil:
			decode(*given.Body, argument.Interface())
		}
		in = append(in, argument.Elem())
	}
	for _, option := range options {
		in = append(in, reflect.ValueOf(option))
	}
	out := method.Call(in)
	err, _ := out[len(out)-1].Interface().(error)
	if len(out) == 1 {
		return nil, err
	}
	return out[0].Interface(), err
}

func decode(text string, target any) {
	if err := convex.DecodeJSON([]byte(text), target); err != nil {
		panic(err)
	}
}
