package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"sort"
)

func main() {
	request, err := http.NewRequest("GET", os.Getenv("CONVEX_URL")+"/api/json_schemas", nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Convex "+os.Getenv("CONVEX_DEPLOY_KEY"))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	var schemas map[string]struct{ Properties map[string]any }
	if err := json.NewDecoder(answer.Body).Decode(&schemas); err != nil {
		log.Fatal(err)
	}
	tables := make([]string, 0, len(schemas))
	for table := range schemas {
		tables = append(tables, table)
	}
	sort.Strings(tables)
	for _, table := range tables {
		fmt.Printf("%s: %d properties\n", table, len(schemas[table].Properties))
	}
}
