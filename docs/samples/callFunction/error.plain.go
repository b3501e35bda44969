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
	body := `{"path": "secrets:answer", "args": {}, "format": "convex_encoded_json"}`
	answer, err := http.Post(os.Getenv("CONVEX_URL")+"/api/function", "application/json", strings.NewReader(body))
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
	var result struct {
		Status       string
		Value        any
		ErrorMessage string
		ErrorData    *struct{ Code string }
	}
	if err := json.NewDecoder(answer.Body).Decode(&result); err != nil {
		log.Fatal(err)
	}
	switch {
	case result.Status == "success":
		fmt.Println(result.Value)
	case result.ErrorData != nil: // what a ConvexError carried
		fmt.Println("function error:", result.ErrorData.Code)
	default:
		fmt.Println("function error:", result.ErrorMessage)
	}
}
