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

	body := fmt.Sprintf(`{"path": "counters:read", "args": {"name": "downloads"}, "format": "convex_encoded_json", "ts": %q}`, newest.Ts)
	answer, err := http.Post(os.Getenv("CONVEX_URL")+"/api/query_at_ts", "application/json", strings.NewReader(body))
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
	fmt.Println("downloads:", result.Value)
}
