package convex

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

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
