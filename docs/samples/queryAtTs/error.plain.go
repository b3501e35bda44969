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
	moment, err := http.Post(os.Getenv("CONVEX_URL")+"/api/query_ts", "", nil)
	if err != nil {
		log.Fatal(err)
	}
	defer moment.Body.Close()
	var newest struct{ Ts string }
	if err := json.NewDecoder(moment.Body).Decode(&newest); err != nil {
		log.Fatal(err)
	}

	body := fmt.Sprintf(`{"path": "errors:text", "args": {}, "format": "convex_encoded_json", "ts": %q}`, newest.Ts)
	answer, err := http.Post(os.Getenv("CONVEX_URL")+"/api/query_at_ts", "application/json", strings.NewReader(body))
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
		ErrorData    any
	}
	if err := json.NewDecoder(answer.Body).Decode(&result); err != nil {
		log.Fatal(err)
	}
	switch {
	case result.Status == "success":
		fmt.Println(result.Value)
	case result.ErrorData != nil: // what a ConvexError carried
		fmt.Println("function error:", result.ErrorData)
	default:
		fmt.Println("function error:", result.ErrorMessage)
	}
}
