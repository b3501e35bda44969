package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	body := `{"queries": [
		{"path": "messages:count", "args": {}, "format": "convex_encoded_json"},
		{"path": "errors:text", "args": {}, "format": "convex_encoded_json"}
	]}`
	answer, err := http.Post(os.Getenv("CONVEX_URL")+"/api/query_batch", "application/json", strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	if answer.StatusCode != http.StatusOK {
		// An infrastructure error: the body is {code, message}, or empty.
		var refusal struct{ Code string }
		if err := json.NewDecoder(answer.Body).Decode(&refusal); err != nil {
			log.Fatal("status ", answer.StatusCode)
		}
		fmt.Printf("status %d: %s\n", answer.StatusCode, refusal.Code)
		return
	}
	var batch struct {
		Results []struct {
			Status    string
			Value     any
			ErrorData any
		}
	}
	if err := json.NewDecoder(answer.Body).Decode(&batch); err != nil {
		log.Fatal(err)
	}
	for _, result := range batch.Results {
		// Each query succeeds or fails on its own.
		if result.Status == "error" {
			fmt.Println("function error:", result.ErrorData)
		} else {
			fmt.Println("messages:", result.Value)
		}
	}
}
