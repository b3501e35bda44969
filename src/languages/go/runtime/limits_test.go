package convex

import (
	"context"
	"errors"
	"io"
	"net/http"
	"testing"
	"time"
)

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
