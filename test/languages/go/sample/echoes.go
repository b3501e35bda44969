package main

import (
	"context"
	"math"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

var (
	minusZero = math.Copysign(0, -1)
	payload   = math.Float64frombits(0x7ff8000000000001)
)

func (c *check) echoes(ctx context.Context, api *convex.API) {
	echo := api.Echo
	if err := echo.Nothing(ctx, convex.Echo_NothingArgs{}); err != nil {
		c.fail("echo:nothing: %v", err)
	}
	for _, want := range []bool{true, false} {
		same(c, "echo:boolean", want)(echo.Boolean(ctx, convex.Echo_BooleanArgs{Value: want}))
	}
	for _, want := range []float64{
		0, minusZero, 1, 0.1, 5e-324, math.MaxFloat64, math.NaN(), payload, math.Inf(1), math.Inf(-1), 1 << 62,
	} {
		same(c, "echo:float64", want)(echo.Float64(ctx, convex.Echo_Float64Args{Value: want}))
	}
	for _, want := range []int64{0, -1, 1<<53 + 1, math.MaxInt64, math.MinInt64} {
		same(c, "echo:int64", want)(echo.Int64(ctx, convex.Echo_Int64Args{Value: want}))
	}
	for _, want := range []string{"", "\x00\u2028é😀\"\\", "$integer"} {
		same(c, "echo:string", want)(echo.String(ctx, convex.Echo_StringArgs{Value: want}))
	}
	for _, want := range [][]byte{{}, {0}, {255, 254, 253, 0}} {
		same(c, "echo:bytes", want)(echo.Bytes(ctx, convex.Echo_BytesArgs{Value: want}))
	}
	for _, want := range [][]int64{{}, {1, math.MinInt64}} {
		same(c, "echo:array", want)(echo.Array(ctx, convex.Echo_ArrayArgs{Value: want}))
	}
	for _, want := range []map[string]float64{{}, {"a": minusZero, "B c": math.NaN()}} {
		same(c, "echo:record", want)(echo.Record(ctx, convex.Echo_RecordArgs{Value: want}))
	}
	c.echoObjects(ctx, api)
	anything := map[string]any{
		"null": nil, "list": []any{int64(1) << 60, 0.5, minusZero, payload, []byte{1}, map[string]any{}}, "": "empty",
	}
	same[any](c, "echo:any", anything)(echo.Any(ctx, convex.Echo_AnyArgs{Value: anything}))
	same[any](c, "echo:anyMutation", anything)(echo.AnyMutation(ctx, convex.Echo_AnyMutationArgs{Value: anything}))
	same[any](c, "echo:anyAction", anything)(echo.AnyAction(ctx, convex.Echo_AnyActionArgs{Value: anything}))
	same[any](c, "echo:unvalidated", anything)(echo.Unvalidated(ctx, anything))
}

func (c *check) echoObjects(ctx context.Context, api *convex.API) {
	echo := api.Echo
	for _, given := range []convex.Echo_ObjectArgs_value{
		{Count: 1}, {Count: 1 << 60, Label: convex.Some(""), Constructor: convex.Some(false)},
	} {
		same(c, "echo:object", convex.Echo_ObjectReturns(given))(
			echo.Object(ctx, convex.Echo_ObjectArgs{Value: given}))
	}
	literals := map[convex.Echo_LiteralArgs_value]convex.Echo_LiteralReturns{
		convex.Echo_LiteralArgs_value_stringLiteral_small: convex.Echo_LiteralReturns_stringLiteral_small,
		convex.Echo_LiteralArgs_value_float64Literal_x7:   convex.Echo_LiteralReturns_float64Literal_x7,
		convex.Echo_LiteralArgs_value_int64Literal_x1:     convex.Echo_LiteralReturns_int64Literal_x1,
		convex.Echo_LiteralArgs_value_booleanLiteral_true: convex.Echo_LiteralReturns_booleanLiteral_true,
	}
	for given, want := range literals {
		same(c, "echo:literal", want)(echo.Literal(ctx, convex.Echo_LiteralArgs{Value: given}))
	}
	c.echoUnions(ctx, api)
	for _, given := range []convex.Optional[*string]{
		{}, convex.Some[*string](nil), convex.Some(convex.Ptr("x")),
	} {
		same(c, "echo:optional", convex.Echo_OptionalReturns{Value: given})(
			echo.Optional(ctx, convex.Echo_OptionalArgs{Value: given}))
	}
}

func (c *check) failures(ctx context.Context, api *convex.API) {
	c.threw("errors:application", api.Errors.Application(ctx), map[string]any{
		"code": "TEAPOT", "retries": int64(3), "proof": []byte{1, 2, 3},
	})
	c.threw("errors:text", api.Errors.Text(ctx), "The room is closed.")
	c.threw("errors:empty", api.Errors.Empty(ctx), nil)
	c.threw("errors:afterWriting", api.Errors.AfterWriting(ctx), map[string]any{"code": "CHANGED_MY_MIND"})
	c.threw("errors:fromAction", api.Errors.FromAction(ctx), map[string]any{"code": "UPSTREAM", "status": 502.0})
	_, broken := api.Errors.BrokenPromise(ctx)
	plain := map[string]error{
		"errors:plain": api.Errors.Plain(ctx), "errors:brokenPromise": broken, "slow:forever": api.Slow.Forever(ctx),
		"slow:foreverAfterWriting": api.Slow.ForeverAfterWriting(ctx), "slow:stuck": api.Slow.Stuck(ctx),
	}
	for path, err := range plain {
		if failed := asCallError(err); failed == nil || failed.Kind != convex.KindFunction || failed.HasData {
			c.fail("%s: %v", path, err)
		}
	}
	same[float64](c, "slow:waitThenCount", 1)(
		api.Slow.WaitThenCount(ctx, convex.Slow_WaitThenCountArgs{Milliseconds: 1, Name: "waited"}))
	same[float64](c, "slow:wait", 5)(api.Slow.Wait(ctx, convex.Slow_WaitArgs{Milliseconds: 5}))
}
