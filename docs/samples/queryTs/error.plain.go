package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	answer, err := http.Post(os.Getenv("CONVEX_URL")+"/api/query_ts", "", nil)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()

	if answer.StatusCode != http.StatusOK {
		// An infrastructure error: the body is {code, message}, or empty.
		fmt.Println("status", answer.StatusCode)
		return
	}
	var result struct{ Ts string }
	if err := json.NewDecoder(answer.Body).Decode(&result); err != nil {
		log.Fatal(err)
	}
	fmt.Println("ts:", result.Ts)
}
