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
	body := strings.NewReader(`{"cursor": 0, "selection": {"": {"messages": {"_other": "included"}, "_other": "excluded"}, "_other": "excluded"}, "format": "convex_encoded_json"}`)
	request, err := http.NewRequest("POST", os.Getenv("CONVEX_URL")+"/api/document_deltas", body)
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

	var page struct {
		Values []struct {
			ID      string `json:"_id"`
			Deleted bool   `json:"_deleted"`
			Author  string
			Body    string
		}
		Cursor  int64
		HasMore bool
	}
	if err := json.NewDecoder(answer.Body).Decode(&page); err != nil {
		log.Fatal(err)
	}
	for _, row := range page.Values {
		if row.Deleted {
			fmt.Println("deleted:", row.ID)
		} else {
			fmt.Printf("%s: %s\n", row.Author, row.Body)
		}
	}
	fmt.Printf("go on from %d, more: %t\n", page.Cursor, page.HasMore)
}
