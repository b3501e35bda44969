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
	body := `{"path": "messages:list", "args": {"channel": "general", "limit": 1}, "format": "convex_encoded_json"}`
	answer, err := http.Post(os.Getenv("CONVEX_URL")+"/api/query", "application/json", strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	var result struct {
		Status string
		Value  []struct{ Author, Body string }
	}
	if err := json.NewDecoder(answer.Body).Decode(&result); err != nil {
		log.Fatal(err)
	}
	for _, message := range result.Value {
		fmt.Printf("%s: %s\n", message.Author, message.Body)
	}
}
