package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	request, err := http.NewRequest("GET", os.Getenv("CONVEX_URL")+"/api/list_snapshot?tableName=messages&format=convex_encoded_json", nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Convex "+os.Getenv("CONVEX_DEPLOY_KEY"))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	var page struct {
		Values   []struct{ Author, Body string }
		Snapshot int64
		HasMore  bool
	}
	if err := json.NewDecoder(answer.Body).Decode(&page); err != nil {
		log.Fatal(err)
	}
	for _, row := range page.Values {
		fmt.Printf("%s: %s\n", row.Author, row.Body)
	}
	fmt.Printf("at %d, more: %t\n", page.Snapshot, page.HasMore)
}
