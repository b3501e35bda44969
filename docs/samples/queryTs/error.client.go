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
	ts, err := client.QueryTs(ctx)

	var failure *convex.CallError
	switch {
	case err == nil:
		fmt.Println(ts)
	case !errors.As(err, &failure):
		log.Fatal(err)
	case failure.Kind == convex.KindStatus:
		fmt.Println("status", failure.Status)
	default:
		log.Fatal(err)
	}
}
