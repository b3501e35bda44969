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
	from := convex.SnapshotOptions{Selection: convex.SelectTables("messages")}
	pages := convex.ExportSnapshot(ctx, client, from)
	for pages.Next() {
		page := pages.Page()
		for _, document := range page.Documents {
			fmt.Printf("%s: %s\n", document.Value["author"], document.Value["body"])
		}
		fmt.Printf("at %d, more: %t\n", page.Snapshot, !page.Done)
	}
	if err := pages.Err(); err != nil {
		log.Fatal(err)
	}
}
