package convex

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"
)

const secretToken = "eyJhbGciOiJSUzI1NiJ9.secret"

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
