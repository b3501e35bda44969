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
	results, err := client.QueryBatch(ctx, []convex.BatchQuery{
		{Path: "chat:rooms"},
		{Path: "messages:count"},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, room := range results[0].Value.([]any) {
		fmt.Println("rooms:", room)
	}
	fmt.Println("messages:", results[1].Value)
}
