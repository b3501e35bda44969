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
	client, err := convex.NewClient(os.Getenv("CONVEX_URL"), convex.WithDeployKey("not a key of this deployment"))
	if err != nil {
		log.Fatal(err)
	}
	pages := convex.ExportDeltas(ctx, client, convex.DeltasOptions{Cursor: 0})
	for pages.Next() {
		fmt.Println(len(pages.Page().Documents))
	}
	err = pages.Err()

	var failure *convex.CallError
	if !errors.As(err, &failure) || failure.Kind != convex.KindStatus {
		log.Fatal(err)
	}
	fmt.Printf("status %d: %s\n", failure.Status, failure.Code)
}
