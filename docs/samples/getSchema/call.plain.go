package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	request, err := http.NewRequest("GET", os.Getenv("CONVEX_URL")+"/api/streaming_import/get_schema", nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Convex "+os.Getenv("CONVEX_DEPLOY_KEY"))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	var schema *struct{ Tables []struct{ TableName string } }
	if err := json.NewDecoder(answer.Body).Decode(&schema); err != nil {
		log.Fatal(err)
	}
	if schema == nil {
		log.Fatal("the deployment has no schema")
	}
	for _, table := range schema.Tables {
		fmt.Println(table.TableName)
	}
}
