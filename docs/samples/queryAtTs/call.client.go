package main

import (
	"context"
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
	ts, err := client.QueryTs(ctx)
	if err != nil {
		log.Fatal(err)
	}
	value, err := client.QueryAtTs(ctx, "counters:read", map[string]any{"name": "downloads"}, ts)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("downloads:", value)
}
