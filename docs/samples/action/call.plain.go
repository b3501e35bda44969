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
	body := `{"path": "secrets:ask", "args": {}, "format": "convex_encoded_json"}`
	answer, err := http.Post(os.Getenv("CONVEX_URL")+"/api/action", "application/json", strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	var result struct {
		Status string
		Value  float64
	}
	if err := json.NewDecoder(answer.Body).Decode(&result); err != nil {
		log.Fatal(err)
	}
	fmt.Println("answer:", result.Value)
}
