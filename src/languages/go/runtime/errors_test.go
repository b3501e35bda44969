package convex

import (
	"encoding/json"
	"testing"
)

func TestAnErrorThatAProgramMadeItselfCanBeLogged(t *testing.T) {
	text, err := json.Marshal(&CallError{Kind: KindNetwork, Operation: "query", Message: "no answer"})
	const want = `{"attempts":0,"kind":"network","message":"convex: query: no answer","operation":"query"}`
	if err != nil || string(text) != want {
		t.Errorf("got %s, %v, want %s", text, err, want)
	}
}
