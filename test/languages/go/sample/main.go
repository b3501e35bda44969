// Calls every function of the sample deployment through its generated client, and holds what comes back to what
// the functions' sources say. It prints a line for each thing that is wrong, and the paths that it called.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net/http"
	"os"
	"reflect"
	"sort"
	"sync"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

// check keeps what was called and what was wrong.
type check struct {
	lock   sync.Mutex
	called map[string]bool
	wrong  []string
}

// RoundTrip notes the function path of every request.
func (c *check) RoundTrip(request *http.Request) (*http.Response, error) {
	text, err := io.ReadAll(request.Body)
	if err != nil {
		return nil, err
	}
	var body struct{ Path string }
	_ = json.Unmarshal(text, &body)
	c.lock.Lock()
	c.called[body.Path] = true
	c.lock.Unlock()
	again := request.Clone(request.Context())
	again.Body = io.NopCloser(bytes.NewReader(text))
	return http.DefaultTransport.RoundTrip(again)
}

func (c *check) fail(what string, parts ...any) {
	c.wrong = append(c.wrong, fmt.Sprintf(what, parts...))
}

// same holds a result to what is wanted, floats by their bits.
func same[T any](c *check, what string, want T) func(got T, err error) {
	return func(got T, err error) {
		if err != nil || !reflect.DeepEqual(bitsOf(got), bitsOf(want)) {
			c.fail("%s gave %#v, %v; wanted %#v", what, got, err, want)
		}
	}
}

func bitsOf(value any) any {
	switch v := value.(type) {
	case float64:
		return math.Float64bits(v)
	case []any:
		bits := make([]any, len(v))
		for i, item := range v {
			bits[i] = bitsOf(item)
		}
		return bits
	case map[string]any:
		bits := make(map[string]any, len(v))
		for name, inner := range v {
			bits[name] = bitsOf(inner)
		}
		return bits
	case map[string]float64:
		bits := make(map[string]uint64, len(v))
		for name, inner := range v {
			bits[name] = math.Float64bits(inner)
		}
		return bits
	}
	return value
}

func main() {
	c := &check{called: map[string]bool{}}
	url, key := os.Getenv("CONVEX_URL"), os.Getenv("CONVEX_DEPLOY_KEY")
	client, err := convex.NewClient(url, convex.WithTransport(c), convex.RetryAttempts(1))
	if err != nil {
		c.fail("no client: %v", err)
	}
	admin, err := convex.NewClient(url, convex.WithTransport(c), convex.WithDeployKey(key))
	if err != nil {
		c.fail("no administrator: %v", err)
	}
	ctx := context.Background()
	c.echoes(ctx, convex.NewAPI(client))
	c.messages(ctx, convex.NewAPI(client), client)
	c.failures(ctx, convex.NewAPI(client))
	c.internals(ctx, convex.NewInternalAPI(admin), convex.NewAPI(client))
	c.users(ctx, url, key)
	paths := make([]string, 0, len(c.called))
	for path := range c.called {
		paths = append(paths, path)
	}
	sort.Strings(paths)
	_ = json.NewEncoder(os.Stdout).Encode(map[string]any{"called": paths, "wrong": c.wrong})
}
