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
	value, err := client.Action(ctx, "secrets:ask", nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("answer:", value)
}
