package convex

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
)

// Calls one after another share one connection, whether they succeed or not.
func TestCallsShareAConnection(t *testing.T) {
	for _, status := range []int{200, 400} {
		var connections atomic.Int32
		server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			_, _ = w.Write([]byte(`{"status":"success","value":1}`))
		}))
		server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
			if state == http.StateNew {
				connections.Add(1)
			}
		}
		server.Start()
		defer server.Close()
		client, err := NewClient(server.URL)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < 5; i++ {
			if _, err := client.Query(context.Background(), "m:f", nil); IsStatusFailure(err) != (status == 400) {
				t.Fatal(err)
			}
		}
		if got := connections.Load(); got != 1 {
			t.Errorf("status %d: %d connections", status, got)
		}
	}
}
