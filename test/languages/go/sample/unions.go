package main

import (
	"context"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

func (c *check) echoUnions(ctx context.Context, api *convex.API) {
	text, err := api.Echo.Union(ctx, convex.Echo_UnionArgs{Value: convex.Echo_UnionArgs_value_text{Text: "é"}})
	if got, ok := text.(convex.Echo_UnionArgs_value_text); err != nil || !ok || got.Text != "é" {
		c.fail("echo:union gave %#v, %v", text, err)
	}
	image, err := api.Echo.Union(ctx, convex.Echo_UnionArgs{Value: convex.Echo_UnionArgs_value_image{Data: []byte{0, 1}}})
	if got, ok := image.(convex.Echo_UnionArgs_value_image); err != nil || !ok || string(got.Data) != "\x00\x01" {
		c.fail("echo:union gave %#v, %v", image, err)
	}
	same[convex.Echo_UnionReturns](c, "echo:union", nil)(api.Echo.Union(ctx, convex.Echo_UnionArgs{}))
}
