// The Go runner of the conformance suite: see ../../README.md for what it is asked and what it answers.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
)

func main() {
	control := os.Getenv("CONFORMANCE_URL")
	for {
		next, err := next(control)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if next == nil {
			return
		}
		if err := report(control, run(next)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// next asks for a job. There is none when the suite is through.
func next(control string) (*job, error) {
	answer, err := http.Get(control + "/next")
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusNoContent {
		return nil, nil
	}
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, err
	}
	given := new(job)
	return given, json.Unmarshal(text, given)
}

func report(control string, done outcome) error {
	text, err := json.Marshal(done)
	if err != nil {
		return err
	}
	answer, err := http.Post(control+"/outcome", "application/json", bytes.NewReader(text))
	if err != nil {
		return err
	}
	return answer.Body.Close()
}
