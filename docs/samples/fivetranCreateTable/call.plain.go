package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	body := strings.NewReader(`{"tableDefinition": {"tableName": "products", "indexes": [{"indexDescriptor": "by_sku", "fields": ["sku"]}], "searchIndexes": [], "vectorIndexes": [], "documentType": null}}`)
	request, err := http.NewRequest("POST", os.Getenv("CONVEX_URL")+"/api/streaming_import/fivetran_create_table", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Convex "+os.Getenv("CONVEX_DEPLOY_KEY"))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()
	fmt.Println("status", answer.StatusCode)
}
