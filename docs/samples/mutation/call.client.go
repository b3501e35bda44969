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
	value, err := client.Mutation(ctx, "counters:increment", map[string]any{"name": "visits"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("visits:", value)
}
