package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	body := strings.NewReader(`{"tableName": "products", "deleteType": "HardDelete"}`)
	request, err := http.NewRequest("POST", os.Getenv("CONVEX_URL")+"/api/streaming_import/fivetran_truncate_table", body)
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
