package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

func main() {
	ctx := context.Background()
	client, err := convex.NewClient(os.Getenv("CONVEX_URL"))
	if err != nil {
		log.Fatal(err)
	}
	results, err := client.QueryBatch(ctx, []convex.BatchQuery{
		{Path: "messages:count"},
		{Path: "errors:text"},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, result := range results {
		// Each query succeeds or fails on its own; only a failed request is err.
		var failure *convex.CallError
		if errors.As(result.Err, &failure) {
			fmt.Println("function error:", failure.Data)
		} else {
			fmt.Println("messages:", result.Value)
		}
	}
}
