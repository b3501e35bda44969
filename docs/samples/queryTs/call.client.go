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
	fmt.Println("ts:", ts)
}
