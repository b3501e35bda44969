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
	request, err := http.NewRequest("GET", os.Getenv("CONVEX_URL")+"/api/get_table_column_names", nil)
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
		ByComponent map[string][]struct {
			Name    string
			Columns []string
		}
	}
	if err := json.NewDecoder(answer.Body).Decode(&result); err != nil {
		log.Fatal(err)
	}
	for _, table := range result.ByComponent[""] {
		fmt.Printf("%s: %s\n", table.Name, strings.Join(table.Columns, ", "))
	}
}
