package convex

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
)

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
