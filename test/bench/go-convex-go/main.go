// What convex-go can do: one attempt per row; prints JSON, as its neighbour does for this project's client.
package main

import (
	"context"
	"errors"
	"log"
	"maps"
	"os"
	"time"

	convex "github.com/cervantesh/convex-go"
)

const key = "prod:peers-1|c2VjcmV0LWtleQ"

func main() {
	ctx := context.Background()
	connectTo := func(url string, options ...convex.Option) *convex.HTTPClient {
		client, err := convex.NewHTTPClient(url, options...)
		if err != nil {
			log.Fatal(err)
		}
		return client
	}
	connect := func(options ...convex.Option) *convex.HTTPClient {
		return connectTo(os.Getenv("PEERS_URL"), options...)
	}
	client, live := connect(), connectTo(os.Getenv("PEERS_DEPLOYMENT"))
	attempts := queries(
		func(value any) (any, error) { return live.Query(ctx, "echo:any", fields{"value": value}) },
		func(path string) (any, error) { return client.Query(ctx, path, nil) },
	)
	maps.Copy(attempts, map[string]attempt{
		// Log lines come with a failure only, and no method calls /api/run.
		"logLines": func() (any, error) { return nil, errors.New("no means") },
		"run":      func() (any, error) { return nil, errors.New("no means") },
		"timeout": func() (any, error) {
			limited, cancel := context.WithTimeout(ctx, 700*time.Millisecond)
			defer cancel()
			return client.Query(limited, "stall:now", nil)
		},
		"cancel": func() (any, error) {
			cancelled, cancel := context.WithCancel(ctx)
			time.AfterFunc(300*time.Millisecond, cancel)
			return client.Query(cancelled, "stall:now", nil)
		},
		"deployKey": func() (any, error) {
			return connect(convex.WithAdminAuth(key)).Query(ctx, "who:calls", nil)
		},
		"actingAs": func() (any, error) {
			identity := convex.UserIdentityAttributes{"issuer": "https://a", "subject": "ann"}
			return connect(convex.WithAdminAuth(key, identity)).Query(ctx, "who:calls", nil)
		},
	})
	report(os.Getenv("PEER_VERSION"), attempts, func(err error) (fields, bool) {
		if err == nil {
			return nil, false
		}
		seen := fields{"kind": "error"}
		var failed *convex.FunctionError
		if errors.As(err, &failed) && failed.HasData {
			seen["data"] = describe(failed.Data)
		}
		return seen, true
	})
}
