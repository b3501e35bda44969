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
	from := convex.DeltasOptions{Cursor: 0, Selection: convex.SelectTables("messages")}
	pages := convex.ExportDeltas(ctx, client, from)
	for pages.Next() {
		page := pages.Page()
		for _, document := range page.Documents {
			if document.Deleted {
				fmt.Println("deleted:", document.ID)
			} else {
				fmt.Printf("%s: %s\n", document.Value["author"], document.Value["body"])
			}
		}
		fmt.Printf("go on from %d, more: %t\n", page.Cursor, !page.Done)
	}
	if err := pages.Err(); err != nil {
		log.Fatal(err)
	}
}
