package convex

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
)

// serve starts a deployment that answers with this function.
func serve(t *testing.T, answer http.HandlerFunc, options ...Option) *Client {
	t.Helper()
	server := httptest.NewServer(answer)
	t.Cleanup(server.Close)
	client, err := NewClient(server.URL+"/", options...)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func succeedWith(value string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, `{"status":"success","value":%s,"logLines":["[LOG] 'hi'"]}`, value)
	}
}

func TestAFailureIsFoundWithErrorsAs(t *testing.T) {
	client := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `{"status":"error","errorMessage":"boom","errorData":{"code":{"$integer":"AQAAAAAAAAA="}}}`)
	})
	_, err := client.Mutation(context.Background(), "m:f", nil)
	wrapped := fmt.Errorf("saving: %w", err)
	var failed *CallError
	if !errors.As(wrapped, &failed) || !IsFunctionFailure(wrapped) || IsStatusFailure(wrapped) {
		t.Fatalf("got %v", err)
	}
	if data := failed.Data.(map[string]any); data["code"] != int64(1) || failed.FunctionPath != "m:f" {
		t.Errorf("got %+v", failed)
	}
	if got := failed.Error(); got != "convex: mutation m:f: boom" {
		t.Error(got)
	}
}

func TestATokenFunctionThatFailsFailsTheCall(t *testing.T) {
	reason := errors.New("no session")
	client := serve(t, succeedWith("1"), WithTokenFunc(func(context.Context, bool) (string, error) {
		return "", reason
	}))
	if _, err := client.Query(context.Background(), "m:f", nil); !IsInputFailure(err) || !errors.Is(err, reason) {
		t.Errorf("got %v", err)
	}
}

func TestManyCallsAtOnce(t *testing.T) {
	client := serve(t, func(w http.ResponseWriter, r *http.Request) {
		var body struct{ Args json.RawMessage }
		_ = json.NewDecoder(r.Body).Decode(&body)
		fmt.Fprintf(w, `{"status":"success","value":%s}`, body.Args)
	})
	var calls sync.WaitGroup
	for i := int64(0); i < 100; i++ {
		i := i
		calls.Add(1)
		go func() {
			defer calls.Done()
			value, err := client.Query(context.Background(), "m:f", map[string]any{"i": i})
			if err != nil || value.(map[string]any)["i"] != i {
				t.Errorf("got %v, %v", value, err)
			}
		}()
	}
	calls.Wait()
}

func TestImpossibleOptionsAreRefused(t *testing.T) {
	rows := map[string][]Option{
		"timeout":               {Timeout(-1)},
		"totalTimeout":          {TotalTimeout(0)},
		"retry.attempts":        {RetryAttempts(0)},
		"retry.baseDelay":       {RetryBaseDelay(-1)},
		"retry.maxDelay":        {RetryMaxDelay(-1)},
		"retry.throttlingDelay": {RetryThrottlingDelay(-1)},
		"retry.budget":          {RetryBudget(-1)},
		"actingAs":              {ActingAs(map[string]string{"subject": "a"})},
		"authorization":         {WithToken("a\nb")},
	}
	for path, options := range rows {
		var failed *CallError
		if _, err := NewClient("https://a.convex.cloud", options...); !errors.As(err, &failed) || failed.Path != path {
			t.Errorf("%s: %v", path, err)
		}
	}
	client := serve(t, succeedWith("1"))
	if _, err := client.Query(context.Background(), "m:f", nil, Timeout(-1)); !IsInputFailure(err) {
		t.Errorf("got %v", err)
	}
}
