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
	records := convex.RecordsOf([]convex.ImportRecord{
		{Table: "products", Data: map[string]any{"sku": "A-1", "price": 9.5}},
	})
	how := convex.ImportOptions{Tables: map[string]convex.ImportTable{"products": {}}}
	progress, err := convex.ImportRecords(ctx, client, records, how)
	if err == nil {
		fmt.Println(progress.Records)
		return
	}

	var failure *convex.CallError
	if !errors.As(err, &failure) || failure.Kind != convex.KindStatus {
		log.Fatal(err)
	}
	fmt.Printf("status %d: %s\n", failure.Status, failure.Code)
}
