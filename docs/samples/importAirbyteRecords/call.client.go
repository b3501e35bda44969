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
	client, err := convex.NewClient(os.Getenv("CONVEX_URL"), convex.WithDeployKey(os.Getenv("CONVEX_DEPLOY_KEY")))
	if err != nil {
		log.Fatal(err)
	}
	records := convex.RecordsOf([]convex.ImportRecord{
		{Table: "products", Data: map[string]any{"sku": "A-1", "price": 9.5}},
	})
	how := convex.ImportOptions{Tables: map[string]convex.ImportTable{"products": {}}}
	progress, err := convex.ImportRecords(ctx, client, records, how)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d record in %d batch\n", progress.Records, progress.Batches)
}
