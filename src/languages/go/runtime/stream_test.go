package convex

import (
	"context"
	"errors"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestExactNumbers(t *testing.T) {
	rows := []struct {
		text string
		want any
	}{
		{"1767225600123456789", digits("1767225600123456789")}, {"-7", digits("-7")}, {"0", digits("0")},
		{"1.0", 1.0}, {"1e3", 1000.0}, {"1E2", 100.0}, {"-0", math.Copysign(0, -1)},
	}
	for _, row := range rows {
		reader := &jsonReader{text: []byte(row.text), names: map[string]string{}, exact: true}
		if got, err := reader.whole(); err != nil || got != row.want {
			t.Errorf("%s is %v (%T), %v", row.text, got, got, err)
		}
	}
	for _, text := range []string{"01", "-", "1.", "1e", "00", "--1"} {
		reader := &jsonReader{text: []byte(text), names: map[string]string{}, exact: true}
		if got, err := reader.whole(); err == nil {
			t.Errorf("%s is %v", text, got)
		}
	}
}

func TestSelectionText(t *testing.T) {
	selection := SelectTables("users", "messages")
	selection.Components["a/b"] = ComponentSelection{Excluded: true}
	text, problem := appendSelection(nil, selection)
	want := `,"selection":{"_other":"excluded","":{"_other":"excluded","messages":{"_other":"included"},` +
		`"users":{"_other":"included"}},"a/b":"excluded"}`
	if string(text) != want || problem != nil {
		t.Errorf("%s, %v", text, problem)
	}
}

func TestImportSource(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		t.Error("something was sent")
	}))
	defer server.Close()
	client, err := NewClient(server.URL, WithDeployKey("prod:x|secret"))
	if err != nil {
		t.Fatal(err)
	}
	broken := errors.New("the file is gone")
	how := ImportOptions{Tables: map[string]ImportTable{"people": {}}}
	_, err = ImportRecords(context.Background(), client, func() (ImportRecord, error) {
		return ImportRecord{}, broken
	}, how)
	if err != broken {
		t.Errorf("the source's own error is %v", err)
	}
	refused := []any{int64(1), 1, []byte{1}, math.NaN(), math.Inf(1), math.Copysign(0, -1), "\xff", []string{"a"}}
	for _, value := range refused {
		record := ImportRecord{Table: "people", Data: map[string]any{"field": []any{value}}}
		_, err := ImportRecords(context.Background(), client, RecordsOf([]ImportRecord{record}), how)
		var failed *CallError
		if !errors.As(err, &failed) || failed.Path != "records[0].data.field[0]" || failed.Batch != nil {
			t.Errorf("%v (%T): %v", value, value, err)
		}
	}
}

// TestPagesAll holds the form for range statements to the one with Next.
func TestPagesAll(t *testing.T) {
	left := []string{"a", "b", "c"}
	pages := &Pages[string]{ctx: context.Background(), read: func(context.Context) (string, bool, *CallError) {
		if len(left) == 1 {
			return "", false, &CallError{Kind: KindStatus, Message: "gone"}
		}
		page := left[0]
		left = left[1:]
		return page, false, nil
	}}
	seen := []string{}
	pages.All()(func(page string, err error) bool {
		if err != nil {
			page = err.Error()
		}
		seen = append(seen, page)
		return true
	})
	if strings.Join(seen, " ") != "a b convex: gone" || pages.Next() || pages.Err() == nil {
		t.Errorf("%q, %v", seen, pages.Err())
	}
}

func TestSendsABodyWithGET(t *testing.T) {
	seen := []string{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		seen = append(seen, r.Method+" "+string(body))
		_, _ = io.WriteString(w, `{"indexesReady":true}`)
	}))
	defer server.Close()
	client, err := NewClient(server.URL, WithDeployKey("prod:x|secret"))
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string]ImportTable{"b": {PrimaryKey: [][]string{{"x", "y"}}}, "a": {PrimaryKey: [][]string{{"z"}}}}
	_, err = ImportRecords(context.Background(), client, RecordsOf(nil), ImportOptions{Tables: tables})
	want := `PUT {"indexes":{"a":[["z"]],"b":[["x","y"]]}} GET {"tables":["a","b"]}`
	if got := strings.Join(seen, " "); got != want || err != nil {
		t.Errorf("%s, %v", got, err)
	}
}
