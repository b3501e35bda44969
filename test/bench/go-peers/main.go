// What this project's Go client can do: one attempt per row; prints JSON. Values go to the
// deployment at PEERS_DEPLOYMENT and back, all else to the scripted server at PEERS_URL.
package main

import (
	"context"
	"errors"
	"log"
	"maps"
	"os"
	"time"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

const key = "prod:peers-1|c2VjcmV0LWtleQ"

func main() {
	ctx := context.Background()
	connectTo := func(url string, options ...convex.Option) *convex.Client {
		client, err := convex.NewClient(url, options...)
		if err != nil {
			log.Fatal(err)
		}
		return client
	}
	connect := func(options ...convex.Option) *convex.Client { return connectTo(os.Getenv("PEERS_URL"), options...) }
	client, live := connect(), connectTo(os.Getenv("PEERS_DEPLOYMENT"))
	attempts := queries(
		func(value any) (any, error) { return live.Query(ctx, "echo:any", fields{"value": value}) },
		func(path string) (any, error) { return client.Query(ctx, path, nil) },
	)
	maps.Copy(attempts, map[string]attempt{
		"logLines": func() (any, error) {
			var response convex.Response
			_, err := client.Query(ctx, "logs:one", nil, convex.CaptureResponse(&response))
			lines := make([]any, len(response.LogLines))
			for i, line := range response.LogLines {
				lines[i] = line
			}
			return lines, err
		},
		"timeout": func() (any, error) {
			return client.Query(ctx, "stall:now", nil, convex.Timeout(700*time.Millisecond), convex.RetryNever())
		},
		"cancel": func() (any, error) {
			cancelled, cancel := context.WithCancel(ctx)
			time.AfterFunc(300*time.Millisecond, cancel)
			return client.Query(cancelled, "stall:now", nil)
		},
		"deployKey": func() (any, error) { return connect(convex.WithDeployKey(key)).Query(ctx, "who:calls", nil) },
		"actingAs": func() (any, error) {
			identity := map[string]string{"issuer": "https://a", "subject": "ann"}
			return connect(convex.WithDeployKey(key), convex.ActingAs(identity)).Query(ctx, "who:calls", nil)
		},
		"run": func() (any, error) { return client.Run(ctx, "folder/messages/list", nil) },
	})
	report(convex.Version, attempts, func(err error) (fields, bool) {
		var failed *convex.CallError
		if !errors.As(err, &failed) {
			return nil, false
		}
		seen := fields{"kind": string(failed.Kind)}
		if failed.HasData {
			seen["data"] = describe(failed.Data)
		}
		return seen, true
	})
}
