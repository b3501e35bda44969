package convex

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

const secretToken = "eyJhbGciOiJSUzI1NiJ9.secret"

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

func TestContextsEndCalls(t *testing.T) {
	client := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		<-r.Context().Done()
	})
	cancelled, cancel := context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, cancel)
	if _, err := client.Query(cancelled, "m:f", nil); !IsAbortedFailure(err) || !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	limited, stop := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer stop()
	_, err := client.Query(limited, "m:f", nil)
	var failed *CallError
	if !errors.As(err, &failed) || failed.Scope != ScopeTotal || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if failed.Milliseconds > 20 {
		t.Errorf("the limit was 20 ms, not %d", failed.Milliseconds)
	}
}

func TestATokenFunctionThatHangsDoesNotHoldTheCall(t *testing.T) {
	client := serve(t, succeedWith("1"), WithTokenFunc(func(context.Context, bool) (string, error) {
		select {}
	}))
	_, err := client.Query(context.Background(), "m:f", nil, TotalTimeout(20*time.Millisecond))
	if !IsTimeoutFailure(err) {
		t.Errorf("got %v", err)
	}
}

func TestATokenFunctionMayTakeAsLongAsAnAttempt(t *testing.T) {
	client := serve(t, succeedWith("1"), Timeout(20*time.Millisecond),
		WithTokenFunc(func(ctx context.Context, _ bool) (string, error) {
			<-ctx.Done()
			return "", ctx.Err()
		}))
	_, err := client.Query(context.Background(), "m:f", nil)
	var failed *CallError
	if !errors.As(err, &failed) || failed.Kind != KindTimeout || failed.Scope != ScopeAttempt ||
		failed.Milliseconds != 20 || failed.Attempts != 0 {
		t.Errorf("got %+v", failed)
	}
}

func TestOfTwoLimitsTheShorterIsNamed(t *testing.T) {
	client := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		<-r.Context().Done()
	})
	rows := []struct {
		context, total time.Duration
		least, most    int64
	}{
		{60 * time.Millisecond, time.Hour, 1, 60},
		{time.Hour, 60 * time.Millisecond, 60, 60},
	}
	for _, row := range rows {
		limited, stop := context.WithTimeout(context.Background(), row.context)
		_, err := client.Query(limited, "m:f", nil, TotalTimeout(row.total))
		stop()
		var failed *CallError
		if !errors.As(err, &failed) || failed.Kind != KindTimeout || failed.Scope != ScopeTotal ||
			failed.Milliseconds < row.least || failed.Milliseconds > row.most {
			t.Errorf("%+v: got %+v", row, failed)
		}
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

func TestNothingPrintsASecret(t *testing.T) {
	var log bytes.Buffer
	leak := roundTripper(func(r *http.Request) (*http.Response, error) {
		return nil, fmt.Errorf("sent %v", r.Header)
	})
	logger := slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	for _, proof := range []Option{WithToken(secretToken), WithDeployKey("prod:happy-animal-1|" + secretToken)} {
		client, err := NewClient("https://happy-animal-1.convex.cloud", proof, WithTransport(leak), WithLogger(logger), RetryAttempts(1))
		if err != nil {
			t.Fatal(err)
		}
		_, failure := client.Query(context.Background(), "m:f", nil)
		if !IsNetworkFailure(failure) {
			t.Fatalf("got %v", failure)
		}
		value := *client
		for _, thing := range []any{client, value, failure, errors.Unwrap(failure), *client.core, client.core.settings, proof} {
			for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
				if text := fmt.Sprintf(verb, thing); strings.Contains(text, "secret") {
					t.Errorf("%s of %T shows it: %s", verb, thing, text)
				}
			}
			if text, err := json.Marshal(thing); err == nil && strings.Contains(string(text), "secret") {
				t.Errorf("JSON of %T shows it: %s", thing, text)
			}
		}
	}
	if log.Len() == 0 || strings.Contains(log.String(), "secret") {
		t.Errorf("the log is %q", log.String())
	}
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

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

func TestTypedCalls(t *testing.T) {
	client := serve(t, func(w http.ResponseWriter, r *http.Request) {
		text, _ := io.ReadAll(r.Body)
		if strings.HasSuffix(r.URL.Path, "/query_ts") {
			fmt.Fprint(w, `{"ts":"AAAAAAAAAAA="}`)
			return
		}
		fmt.Fprintf(w, `{"status":"success","value":{"a":%q}}`, r.URL.Path+" "+string(text))
	})
	ctx := context.Background()
	got, err := Call[narrow](ctx, client, KindAction, "m:f", wide{A: "x"})
	want := `/api/action {"path":"m:f","format":"convex_encoded_json","args":{"a":"x"}}`
	if err != nil || got.A != want {
		t.Errorf("got %v, %v", got, err)
	}
	snapshot, err := client.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	got, err = Call[narrow](ctx, snapshot, KindQuery, "m:f", nil)
	want = `/api/query_at_ts {"path":"m:f","format":"convex_encoded_json","ts":"AAAAAAAAAAA=","args":{}}`
	if err != nil || got.A != want {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err = Call[narrow](ctx, snapshot, KindMutation, "m:f", nil); !IsInputFailure(err) {
		t.Errorf("got %v", err)
	}
	var failed *CallError
	if _, err = Call[document](ctx, client, KindQuery, "m:f", nil); !errors.As(err, &failed) || failed.Kind != KindShape {
		t.Fatalf("got %v", err)
	}
	if failed.Issues[0].Path != "value._id" || failed.RequestID == "" || failed.Attempts != 1 {
		t.Errorf("got %+v", failed)
	}
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

func TestBackoffStaysInItsBounds(t *testing.T) {
	r := retrying{baseDelay: 250 * time.Millisecond, maxDelay: 8 * time.Second}
	for n, longest := range map[int]time.Duration{1: 250, 2: 500, 3: 1000, 6: 8000, 60: 8000} {
		longest *= time.Millisecond
		for i := 0; i < 200; i++ {
			if wait := r.backoff(n, &CallError{}); wait < 0 || wait > longest {
				t.Fatalf("attempt %d waits %v", n, wait)
			}
		}
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	rows := []struct {
		status int
		text   string
		wait   time.Duration
		asked  bool
	}{
		{503, "2", 2 * time.Second, true}, {429, "0", 0, true}, {503, "-1", 0, false}, {503, "soon", 0, false},
		{503, "NaN", 0, false}, {500, "2", 0, false}, {503, "", 0, false}, {503, "1e9", 0, false}, {503, "2.5", 0, false},
		{503, strings.Repeat("9", 99), documentedRetries.longestRetryAfter + 1, true}, {503, "61", documentedRetries.longestRetryAfter + 1, true},
		{503, "60", documentedRetries.longestRetryAfter, true},
		{503, "Fri Jan  2 03:04:15 2026", 10 * time.Second, true}, {503, "Friday, 02-Jan-26 03:04:15 GMT", 10 * time.Second, true},
		{503, "Fri, 02 Jan 2026 03:04:15 GMT", 10 * time.Second, true},
		{503, "Fri, 02 Jan 2026 03:04:00 GMT", 0, true},
	}
	for _, row := range rows {
		wait, asked := documentedRetries.retryAfter(row.status, http.Header{"Retry-After": {row.text}}, now)
		if wait != row.wait || asked != row.asked {
			t.Errorf("%d %q: %v, %v", row.status, row.text, wait, asked)
		}
	}
}
