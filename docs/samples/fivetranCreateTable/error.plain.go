package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	body := strings.NewReader(`{"tableDefinition": {"tableName": "products", "indexes": []}}`)
	request, err := http.NewRequest("POST", os.Getenv("CONVEX_URL")+"/api/streaming_import/fivetran_create_table", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	text, err := io.ReadAll(answer.Body)
	if err != nil {
		log.Fatal(err)
	}
	if answer.StatusCode == http.StatusOK {
		fmt.Println(string(text))
		return
	}
	// An infrastructure error: the body is {code, message}, or empty.
	var refusal struct{ Code string }
	if err := json.Unmarshal(text, &refusal); err != nil {
		log.Fatal("status ", answer.StatusCode)
	}
	fmt.Printf("status %d: %s\n", answer.StatusCode, refusal.Code)
}
