package convex

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"
)

// vector is one entry of the corpus that every language shares.
type vector struct {
	Name        string            `json:"name"`
	Encoded     json.RawMessage   `json:"encoded"`
	Text        map[string]string `json:"rust_text"`
	Invalid     json.RawMessage   `json:"invalid"`
	InvalidText *string           `json:"invalid_text"`
	Divergent   json.RawMessage   `json:"divergent"`
	Rejects     bool              `json:"backend_rejects"`
}

func vectors(t *testing.T) []vector {
	t.Helper()
	text, err := os.ReadFile("../../../../test/conformance/values.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []vector
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestVectors(t *testing.T) {
	counted := map[string]int{}
	for _, v := range vectors(t) {
		t.Run(v.Name, func(t *testing.T) {
			switch {
			case v.Text["encoded"] != "":
				counted["printed"]++
				value, err := DecodeValue([]byte(v.Text["encoded"]))
				if err != nil {
					t.Fatal(err)
				}
				back, err := EncodeValue(value)
				if err != nil || string(back) != v.Text["encoded"] {
					t.Fatalf("got %s, %v; want %s", back, err, v.Text["encoded"])
				}
			case v.InvalidText != nil:
				counted["text"]++
				if value, err := DecodeValue([]byte(*v.InvalidText)); err == nil {
					t.Fatalf("decoded %v", value)
				}
			case v.Invalid != nil || v.Divergent != nil:
				counted["tree"]++
				text := append(append([]byte(nil), v.Invalid...), v.Divergent...)
				if _, err := DecodeValue(text); (err != nil) != v.Rejects {
					t.Fatalf("got %v; the backend rejects: %v", err, v.Rejects)
				}
			}
		})
	}
	if counted["printed"] < 40 || counted["text"] < 6 || counted["tree"] < 30 {
		t.Fatalf("the corpus has shrunk: %v", counted)
	}
}

// The layouts are those of Rust's ryu, which prints the backend's numbers.
func TestNumbersArePrintedAsTheBackendDoes(t *testing.T) {
	for want, given := range map[string]float64{
		"0.0": 0, "1.0": 1, "-1.5": -1.5, "1e16": 1e16, "1234567890123456.0": 1234567890123456,
		"1.2345678901234568e16": 12345678901234568, "1.2345678901234568e17": 123456789012345680,
		"0.00001": 1e-5, "1e-6": 1e-6, "1.5e-7": 1.5e-7, "0.000015": 1.5e-5, "123.456": 123.456,
		"1e21": 1e21, "5e-324": 5e-324, "1.7976931348623157e308": math.MaxFloat64,
	} {
		if got := string(appendNumber(nil, given)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		var back float64
		if err := json.Unmarshal(appendNumber(nil, given), &back); err != nil || back != given {
			t.Errorf("%g came back as %g, %v", given, back, err)
		}
	}
}

func TestStrictJSON(t *testing.T) {
	rows := []struct {
		given string
		good  bool
	}{
		{`"\ud83d\ude00"`, true}, {`"\ud83d"`, false}, {`"\ud83dx"`, false}, {`"\ud83d\u0041"`, false},
		{`"\ude00\ud83d"`, false}, {`"\u00zz"`, false}, {`"\x41"`, false}, {"\"a\nb\"", false}, {"\"\x7f\"", true},
		{"\"\xff\"", false}, {"\xef\xbb\xbf1", false}, {"1e308", true}, {"1e309", false}, {"-1e309", false},
		{"1e-400", true}, {"01", false}, {"-", false}, {"1.", false}, {".5", false}, {"1e", false}, {"+1", false},
		{"1 2", false}, {"", false}, {"nul", false}, {"[1,]", false}, {`{"a":1,}`, false}, {`{"a" 1}`, false},
		{`{a:1}`, false}, {"[", false}, {" [ 1 , 2 ] ", true}, {"\u00a01", false}, {"Infinity", false},
		{strings.Repeat("[", 127) + strings.Repeat("]", 127), true},
		{strings.Repeat("[", 128) + strings.Repeat("]", 128), false},
	}
	for _, row := range rows {
		if _, _, err := parseJSON([]byte(row.given)); (err == nil) != row.good {
			t.Errorf("%.40q: %v", row.given, err)
		}
	}
}

func TestTheLastOfRepeatedFieldsWins(t *testing.T) {
	rows := map[string]any{
		`{"a":1,"a":2}`:                            map[string]any{"a": 2.0},
		`{"a":{"$foo":1},"a":true}`:                map[string]any{"a": true},
		`{"$integer":5,"$integer":"AQAAAAAAAAA="}`: int64(1),
	}
	for given, want := range rows {
		if got, err := DecodeValue([]byte(given)); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, %v", given, got, err)
		}
	}
}

func TestOtherTypesAreRefused(t *testing.T) {
	loop := []any{nil}
	loop[0] = loop
	var self any
	self = &self
	rows := []struct {
		given any
		path  string
	}{
		{1, ""}, {int32(1), ""}, {uint64(1), ""}, {float32(1), ""}, {complex(1, 1), ""}, {'x', ""},
		{map[string]any{"items": []any{1.0, int8(1)}}, "items[1]"},
		{map[string]any{"a b": uint(1)}, `["a b"]`},
		{map[string]any{"$a": nil}, "$a"}, {map[string]any{"é": nil}, `["é"]`},
		{"\xed\xa0\x80", ""}, {func() {}, ""}, {struct{ A string }{"a"}, ""}, {map[int64]string{1: "a"}, ""},
		{[2]bool{}, ""}, {make(chan int), ""}, {self, ""}, {errors.New("x"), ""},
	}
	for _, row := range rows {
		var refused *ValueError
		if text, err := EncodeValue(row.given); !errors.As(err, &refused) || refused.Path != row.path {
			t.Errorf("%T: %s, %v", row.given, text, err)
		}
	}
	if _, err := EncodeValue(loop); err == nil {
		t.Error("a loop was printed")
	}
}

func TestDeclaredTypesAreTaken(t *testing.T) {
	type id string
	count := int64(3)
	rows := map[string]any{
		`["a"]`:                             []string{"a"},
		`{"k":{"$integer":"AwAAAAAAAAA="}}`: map[id]*int64{"k": &count},
		`null`:                              (*string)(nil),
		`[]`:                                []any(nil),
		`{}`:                                map[string]any(nil),
		`{"$bytes":""}`:                     []byte(nil),
		`"x"`:                               id("x"),
		`{"$float":"AAAAAAAAAIA="}`:         math.Copysign(0, -1),
		`[null]`:                            []Null{{}},
	}
	for want, given := range rows {
		if got, err := EncodeValue(given); err != nil || string(got) != want {
			t.Errorf("%v: got %s, %v; want %s", given, got, err, want)
		}
	}
}

func FuzzDecodeValue(f *testing.F) {
	for _, seed := range []string{`{"a":[1,{"$integer":"AQAAAAAAAAA="}]}`, `"\ud83d\ude00"`, `-0.0`, `{"$bytes":"AA"}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		value, err := DecodeValue(text)
		if err != nil {
			return
		}
		once, err := EncodeValue(value)
		if err != nil {
			t.Fatalf("%q was decoded to what cannot be printed: %v", text, err)
		}
		again, err := DecodeValue(once)
		if err != nil {
			t.Fatal(err)
		}
		if twice, err := EncodeValue(again); err != nil || string(twice) != string(once) {
			t.Fatal(fmt.Errorf("%s became %s, %w", once, twice, err))
		}
	})
}
