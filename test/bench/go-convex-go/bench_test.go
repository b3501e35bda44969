package main

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"

	convex "github.com/cervantesh/convex-go"
)

func corpus(b *testing.B, name string) []byte {
	b.Helper()
	text, err := os.ReadFile(os.Getenv("PEER_CORPORA") + "/" + name + ".json")
	if err != nil {
		b.Fatal(err)
	}
	return text
}

func BenchmarkDecode(b *testing.B) {
	for _, name := range []string{"plain", "typed"} {
		b.Run(name+"/convex_go", func(b *testing.B) {
			text := corpus(b, name)
			for i := 0; i < b.N; i++ {
				if _, err := convex.DecodeJSON(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEncode(b *testing.B) {
	for _, name := range []string{"plain", "typed"} {
		b.Run(name+"/convex_go", func(b *testing.B) {
			value, err := convex.DecodeJSON(corpus(b, name))
			if err != nil {
				b.Fatal(err)
			}
			b.ResetTimer()
			for i := 0; i < b.N; i++ {
				if _, err := convex.EncodeJSON(value); err != nil {
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
	b.Run("convex_go", func(b *testing.B) {
		client, err := convex.NewHTTPClient(server.URL)
		if err != nil {
			b.Fatal(err)
		}
		for i := 0; i < b.N; i++ {
			args := map[string]any{"channel": "general"}
			if _, err := client.Query(context.Background(), "messages:list", args); err != nil {
				b.Fatal(err)
			}
		}
	})
}
