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
	value, err := client.CallFunction(ctx, "secrets:answer", nil)

	var failure *convex.CallError
	switch {
	case err == nil:
		fmt.Println(value)
	case !errors.As(err, &failure):
		log.Fatal(err)
	case failure.Kind == convex.KindFunction && failure.HasData: // a ConvexError
		fmt.Println("function error:", failure.Data.(map[string]any)["code"])
	case failure.Kind == convex.KindStatus:
		fmt.Printf("status %d: %s\n", failure.Status, failure.Code)
	default:
		log.Fatal(err)
	}
}
