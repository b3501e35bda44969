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
	pages := convex.Sync(ctx, client, convex.SyncOptions{Selection: convex.SelectTables("messages")})
	for pages.Next() {
		page := pages.Page()
		for _, document := range page.Documents {
			if document.Deleted {
				fmt.Printf("%s: deleted %s\n", document.Table, document.ID)
			} else {
				fmt.Printf("%s: %s\n", document.Table, document.Value["body"])
			}
		}
		fmt.Printf("%s, go on from %s\n", page.Status, page.Cursor)
	}
	if err := pages.Err(); err != nil {
		log.Fatal(err)
	}
}
