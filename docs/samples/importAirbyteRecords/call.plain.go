package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	body := strings.NewReader(`{"tables": {"products": {"primaryKey": [["sku"]], "jsonSchema": {}}}, "messages": [{"tableName": "products", "data": {"sku": "A-1", "price": 9.5}}]}`)
	request, err := http.NewRequest("POST", os.Getenv("CONVEX_URL")+"/api/streaming_import/import_airbyte_records", body)
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
