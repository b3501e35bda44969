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
		{"path": "chat:rooms", "args": {}, "format": "convex_encoded_json"},
		{"path": "messages:count", "args": {}, "format": "convex_encoded_json"}
	]}`
	answer, err := http.Post(os.Getenv("CONVEX_URL")+"/api/query_batch", "application/json", strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	var batch struct {
		Results []struct {
			Status string
			Value  any
		}
	}
	if err := json.NewDecoder(answer.Body).Decode(&batch); err != nil {
		log.Fatal(err)
	}
	for _, room := range batch.Results[0].Value.([]any) {
		fmt.Println("rooms:", room)
	}
	fmt.Println("messages:", batch.Results[1].Value)
}
