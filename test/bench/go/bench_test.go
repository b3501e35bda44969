// Package bench measures the Go client beside the floor of its language: encoding/json for the codec, net/http with
// encoding/json for a call over loopback.
package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

func corpus(b *testing.B, name string) []byte {
	b.Helper()
	text, err := os.ReadFile("../corpora/" + name + ".json")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	return text
}

func BenchmarkDecode(b *testing.B) {
	for _, name := range []string{"plain", "typed"} {
		b.Run(name+"/encoding_json", func(b *testing.B) {
			text := corpus(b, name)
			for i := 0; i < b.N; i++ {
				var tree any
				if err := json.Unmarshal(text, &tree); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/convex", func(b *testing.B) {
			text := corpus(b, name)
			for i := 0; i < b.N; i++ {
				if _, err := convex.DecodeValue(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEncode(b *testing.B) {
	for _, name := range []string{"plain", "typed"} {
		b.Run(name+"/encoding_json", func(b *testing.B) {
			text := corpus(b, name)
			var tree any
			if err := json.Unmarshal(text, &tree); err != nil {
				b.Fatal(err)
			}
			b.ResetTimer()
			for i := 0; i < b.N; i++ {
				if _, err := json.Marshal(tree); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/convex", func(b *testing.B) {
			value, err := convex.DecodeValue(corpus(b, name))
			if err != nil {
				b.Fatal(err)
			}
			b.ResetTimer()
			for i := 0; i < b.N; i++ {
				if _, err := convex.EncodeValue(value); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCall(b *testing.B) {
	answer := corpus(b, "answer")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		_, _ = w.Write(answer)
	}))
	defer server.Close()
	b.Run("net_http", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			body, err := json.Marshal(map[string]any{
				"path": "messages:list", "format": "convex_encoded_json", "args": map[string]any{"channel": "general"},
			})
			if err != nil {
				b.Fatal(err)
			}
			got, err := http.Post(server.URL+"/api/query", "application/json", bytes.NewReader(body))
			if err != nil {
				b.Fatal(err)
			}
			var tree any
			if err := json.NewDecoder(got.Body).Decode(&tree); err != nil {
				b.Fatal(err)
			}
			_, _ = io.Copy(io.Discard, got.Body)
			_ = got.Body.Close()
		}
	})
	b.Run("convex", func(b *testing.B) {
		client, err := convex.NewClient(server.URL)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			if _, err := client.Query(context.Background(), "messages:list", map[string]any{"channel": "general"}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
