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
	body := strings.NewReader(`{"cursor": 1767225601987654321, "selection": {"": {"messages": {"_other": "included"}, "_other": "excluded"}, "_other": "excluded"}}`)
	request, err := http.NewRequest("POST", os.Getenv("CONVEX_URL")+"/api/data_sync_cursor_from_deltas", body)
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

	var result struct{ Cursor string }
	if err := json.NewDecoder(answer.Body).Decode(&result); err != nil {
		log.Fatal(err)
	}
	fmt.Println("cursor:", result.Cursor)
}
