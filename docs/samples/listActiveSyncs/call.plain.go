package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	request, err := http.NewRequest("GET", os.Getenv("CONVEX_URL")+"/api/v1/data/list_active_syncs?limit=10", nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Convex "+os.Getenv("CONVEX_DEPLOY_KEY"))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	var result struct {
		Syncs []struct {
			SyncID string
			Status struct{ Type string }
		}
	}
	if err := json.NewDecoder(answer.Body).Decode(&result); err != nil {
		log.Fatal(err)
	}
	for _, sync := range result.Syncs {
		fmt.Printf("%s: %s\n", sync.SyncID, sync.Status.Type)
	}
}
