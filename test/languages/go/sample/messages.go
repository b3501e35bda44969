package main

import (
	"context"
	"errors"
	"reflect"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

func asCallError(err error) *convex.CallError {
	var failed *convex.CallError
	if errors.As(err, &failed) {
		return failed
	}
	return nil
}

// threw holds a failure to the data of the ConvexError that the function throws.
func (c *check) threw(path string, err error, data any) {
	failed := asCallError(err)
	if failed == nil || failed.Kind != convex.KindFunction || !failed.HasData ||
		!reflect.DeepEqual(failed.Data, data) || failed.FunctionPath != path {
		c.fail("%s: %v", path, err)
	}
}

func (c *check) messages(ctx context.Context, api *convex.API, client *convex.Client) {
	id, err := api.Messages.Send(ctx, convex.Messages_SendArgs{
		Author: "Ann", Body: "hi", Attachment: convex.Some([]byte{0, 255}),
		Channel: convex.Some(convex.Messages_SendArgs_channel_random),
	})
	if err != nil {
		c.fail("messages:send: %v", err)
	}
	_, err = api.Messages.Send(ctx, convex.Messages_SendArgs{Author: "Ann"})
	c.threw("messages:send", err, map[string]any{"code": "EMPTY_BODY", "field": "body"})
	const likes = int64(1)<<53 + 1
	same(c, "messages:like", likes)(api.Messages.Like(ctx, convex.Messages_LikeArgs{Id: id, Likes: likes}))
	same(c, "echo:id", id)(api.Echo.Id(ctx, convex.Echo_IdArgs{Value: id}))
	got, err := api.Messages.Get(ctx, convex.Messages_GetArgs{Id: id})
	if err != nil || got == nil || got.Likes != likes || !reflect.DeepEqual(got.Attachment.Or(nil), []byte{0, 255}) {
		c.fail("messages:get: %+v, %v", got, err)
	}
	list, err := api.Messages.List(ctx, convex.Messages_ListArgs{
		Channel: convex.Some(convex.Messages_ListArgs_channel_random), Limit: convex.Some(1.0),
	})
	if err != nil || len(list) != 1 || list[0].X_id != id || list[0].Channel != "random" {
		c.fail("messages:list: %+v, %v", list, err)
	}
	same[any](c, "messages:count", 1.0)(api.Messages.Count(ctx, nil))
	c.together(ctx, client, id)
	same(c, "messages:remove", true)(api.Messages.Remove(ctx, convex.Messages_RemoveArgs{Id: id}))
	same(c, "messages:remove", false)(api.Messages.Remove(ctx, convex.Messages_RemoveArgs{Id: id}))
	if gone, err := api.Messages.Get(ctx, convex.Messages_GetArgs{Id: id}); err != nil || gone != nil {
		c.fail("messages:get of what is gone: %+v, %v", gone, err)
	}
	room, err := api.Chat_Rooms.Open(ctx, convex.Chat_Rooms_OpenArgs{Title: "Lobby"})
	if err != nil {
		c.fail("chat/rooms:open: %v", err)
	}
	if opened, err := api.Chat_Rooms.Get(ctx, convex.Chat_Rooms_GetArgs{Id: room}); err != nil || opened.Title != "Lobby" {
		c.fail("chat/rooms:get: %+v, %v", opened, err)
	}
	same(c, "chat:rooms", []string{"Lobby"})(api.Chat.Rooms(ctx))
	same(c, "status", convex.Status_DefaultReturns_ok)(api.Status.Default(ctx))
}

// together reads on a snapshot and in a batch.
func (c *check) together(ctx context.Context, client *convex.Client, id convex.MessagesId) {
	snapshot, err := client.Snapshot(ctx)
	if err != nil {
		c.fail("no snapshot: %v", err)
		return
	}
	got, err := convex.NewAPI(snapshot).Messages.Get(ctx, convex.Messages_GetArgs{Id: id})
	if err != nil || got == nil || got.Author != "Ann" {
		c.fail("messages:get on a snapshot: %+v, %v", got, err)
	}
	results, err := client.QueryBatch(ctx, []convex.BatchQuery{
		{Path: "messages:get", Args: convex.Messages_GetArgs{Id: id}}, {Path: "errors:text"},
	})
	if err != nil || len(results) != 2 || results[0].Err != nil {
		c.fail("a batch: %+v, %v", results, err)
		return
	}
	typed, err := convex.Decode[convex.Messages_GetReturns](results[0].Value)
	if err != nil || typed.X_id != id {
		c.fail("the first of a batch: %+v, %v", typed, err)
	}
	c.threw("errors:text", results[1].Err, "The room is closed.")
}

func (c *check) internals(ctx context.Context, internal *convex.InternalAPI, api *convex.API) {
	same[float64](c, "secrets:answer", 42)(internal.Secrets.Answer(ctx))
	same[float64](c, "secrets:ask", 42)(api.Secrets.Ask(ctx))
	same[float64](c, "counters:increment", 1)(api.Counters.Increment(ctx, convex.Counters_IncrementArgs{Name: "a"}))
	same[float64](c, "counters:read", 1)(api.Counters.Read(ctx, convex.Counters_ReadArgs{Name: "a"}))
	if err := internal.Secrets.ClearCounters(ctx); err != nil {
		c.fail("secrets:clearCounters: %v", err)
	}
	same[float64](c, "counters:read", 0)(api.Counters.Read(ctx, convex.Counters_ReadArgs{Name: "a"}))
	same[float64](c, "counters:read", 0)(api.Counters.Read(ctx, convex.Counters_ReadArgs{Name: "rolled back"}))
	if err := internal.Seed.Init(ctx); err != nil {
		c.fail("seed:init: %v", err)
	}
	same[any](c, "messages:count", 2.0)(api.Messages.Count(ctx, nil))
	var response convex.Response
	for path, err := range map[string]error{
		"logs:many":   api.Logs.Many(ctx, convex.Logs_ManyArgs{Lines: 3}),
		"logs:nested": api.Logs.Nested(ctx),
		"logs:levels": api.Logs.Levels(ctx, convex.CaptureResponse(&response)),
	} {
		if err != nil {
			c.fail("%s: %v", path, err)
		}
	}
	if len(response.LogLines) != 5 || response.LogLines[2] != "[LOG] 'hello'" {
		c.fail("logs:levels logged %q", response.LogLines)
	}
}

func (c *check) users(ctx context.Context, url, key string) {
	nobody, err := convex.NewClient(url, convex.WithTransport(c))
	if err != nil {
		c.fail("no client: %v", err)
	}
	same[convex.Users_WhoamiReturns](c, "users:whoami", nil)(convex.NewAPI(nobody).Users.Whoami(ctx))
	ann, err := convex.NewClient(url, convex.WithTransport(c), convex.WithDeployKey(key), convex.ActingAs(map[string]string{
		"issuer": "https://auth.example.com", "subject": "ann", "name": "Änn",
	}))
	if err != nil {
		c.fail("no client: %v", err)
	}
	who, err := convex.NewAPI(ann).Users.Whoami(ctx)
	if err != nil || who == nil || who.Subject != "ann" || who.Name.Or("") != "Änn" {
		c.fail("users:whoami as Ann: %+v, %v", who, err)
	}
}
