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
	value, err := client.Query(ctx, "messages:list", map[string]any{"channel": "general", "limit": 1.0})
	if err != nil {
		log.Fatal(err)
	}
	for _, item := range value.([]any) {
		message := item.(map[string]any)
		fmt.Printf("%s: %s\n", message["author"], message["body"])
	}
}
