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
	body := strings.NewReader(`{"selection": {"": {"messages": {"_other": "included"}, "_other": "excluded"}, "_other": "excluded"}}`)
	request, err := http.NewRequest("POST", os.Getenv("CONVEX_URL")+"/api/v1/data/sync", body)
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
			Table   string
			Deleted bool
			Value   struct {
				ID   string `json:"_id"`
				Body string
			}
		}
		Status     struct{ Type string }
		Pagination struct{ NextCursor string }
	}
	if err := json.NewDecoder(answer.Body).Decode(&page); err != nil {
		log.Fatal(err)
	}
	for _, row := range page.Values {
		if row.Deleted {
			fmt.Printf("%s: deleted %s\n", row.Table, row.Value.ID)
		} else {
			fmt.Printf("%s: %s\n", row.Table, row.Value.Body)
		}
	}
	fmt.Printf("%s, go on from %s\n", page.Status.Type, page.Pagination.NextCursor)
}
