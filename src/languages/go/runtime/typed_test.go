package convex

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

type userID string

type color string

func (color) convexLiterals() []any { return []any{"red", "blue"} }

type block interface{ isBlock() }

type textBlock struct {
	Body string `convex:"body"`
}

func (textBlock) isBlock()                        {}
func (textBlock) convexConstants() map[string]any { return map[string]any{"kind": "text"} }

type countBlock struct {
	N int64 `convex:"n"`
}

func (countBlock) isBlock()                        {}
func (countBlock) convexConstants() map[string]any { return map[string]any{"kind": "count"} }

type loose interface{ isLoose() }

type looseText string

func (looseText) isLoose() {}

type looseList []float64

func (looseList) isLoose() {}

type narrow struct {
	A string `convex:"a"`
}

func (narrow) isLoose() {}

type wide struct {
	A string           `convex:"a"`
	B Optional[string] `convex:"b"`
}

func (wide) isLoose() {}

func init() {
	RegisterUnion[block](true, "kind", Member[textBlock]("text"), Member[countBlock]("count"))
	RegisterUnion[loose](false, "",
		Member[looseText](nil), Member[looseList](nil), Member[narrow](nil), Member[wide](nil))
}

type document struct {
	ID       userID             `convex:"_id"`
	Color    color              `convex:"color"`
	Note     Optional[string]   `convex:"note"`
	Parent   Optional[*userID]  `convex:"parent"`
	Blocks   []block            `convex:"blocks"`
	Scores   map[userID]float64 `convex:"scores"`
	Raw      []byte             `convex:"raw"`
	Any      any                `convex:"any"`
	Nothing  Null               `convex:"nothing"`
	Next     Optional[document] `convex:"next"`
	internal struct{}           `convex:"-"`
}

func TestTypedValuesGoBothWays(t *testing.T) {
	text := `{"_id":"u1","any":{"k":{"$integer":"AQAAAAAAAAA="}},"blocks":[{"body":"hi","kind":"text"},null,` +
		`{"kind":"count","n":{"$integer":"AgAAAAAAAAA="}}],"color":"red","next":{"_id":"u2","any":null,"blocks":[],` +
		`"color":"blue","note":"","nothing":null,"raw":{"$bytes":"AA=="},"scores":{}},"nothing":null,"parent":null,` +
		`"raw":{"$bytes":""},"scores":{"u1":0.5}}`
	value, err := DecodeValue([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	typed, err := Decode[document](value)
	if err != nil {
		t.Fatal(err)
	}
	want := []block{textBlock{"hi"}, nil, countBlock{2}}
	if !reflect.DeepEqual(typed.Blocks, want) || typed.Any.(map[string]any)["k"] != int64(1) {
		t.Errorf("got %+v", typed)
	}
	if parent, present := typed.Parent.Get(); !present || parent != nil {
		t.Error("a null that is present is not an absent field")
	}
	if _, present := typed.Note.Get(); present {
		t.Error("an absent field is not present")
	}
	if back, err := EncodeValue(typed); err != nil || string(back) != text {
		t.Errorf("got  %s, %v\nwant %s", back, err, text)
	}
	_ = typed.internal
}

func TestWhatDoesNotFitIsNamed(t *testing.T) {
	good := `{"_id":"u","any":null,"blocks":[],"color":"red","nothing":null,"raw":{"$bytes":""},"scores":{}}`
	rows := []struct{ from, to, path string }{
		{`"_id":"u",`, ``, "_id"}, {`"_id":"u"`, `"_id":1`, "_id"}, {`"red"`, `"green"`, "color"},
		{`"blocks":[]`, `"blocks":[{"kind":"text","body":1}]`, "blocks[0].body"},
		{`"blocks":[]`, `"blocks":[{"kind":"other"}]`, "blocks[0].kind"}, {`"blocks":[]`, `"blocks":[1]`, "blocks[0]"},
		{`"scores":{}`, `"scores":{"a b":{"$integer":"AQAAAAAAAAA="}}`, `scores["a b"]`},
		{`"nothing":null`, `"nothing":false`, "nothing"}, {`"raw":{"$bytes":""}`, `"raw":""`, "raw"},
		{`"scores":{}`, `"scores":{},"note":null`, "note"}, {`"blocks":[]`, `"blocks":{}`, "blocks"},
	}
	for _, row := range rows {
		value, err := DecodeValue([]byte(strings.Replace(good, row.from, row.to, 1)))
		if err != nil {
			t.Fatal(err)
		}
		var wrong *ValueError
		if _, err := Decode[document](value); !errors.As(err, &wrong) || wrong.Path != row.path {
			t.Errorf("%s: %v", row.to, err)
		}
	}
	if value, _ := DecodeValue([]byte(good)); value != nil {
		if _, err := Decode[document](value); err != nil {
			t.Errorf("the row that is changed above does not fit itself: %v", err)
		}
	}
}

func TestUnionsWithoutATag(t *testing.T) {
	rows := []struct {
		given Value
		want  loose
	}{
		{"x", looseText("x")}, {[]any{1.0}, looseList{1}}, {map[string]any{"a": "x"}, narrow{"x"}},
		{map[string]any{"a": "x", "b": "y"}, wide{"x", Some("y")}},
		{map[string]any{"a": "x", "c": "y"}, narrow{"x"}},
	}
	for _, row := range rows {
		if got, err := Decode[loose](row.given); err != nil || !reflect.DeepEqual(got, row.want) {
			t.Errorf("%v: got %#v, %v", row.given, got, err)
		}
	}
	for _, given := range []Value{nil, true, []any{"x"}, map[string]any{}} {
		if got, err := Decode[loose](given); err == nil {
			t.Errorf("%v became %v", given, got)
		}
	}
}

func TestTypedValuesThatCannotBeSent(t *testing.T) {
	rows := []any{
		document{ID: "u"}, []color{"green"}, []loose{nil}, []Never{nil},
	}
	for _, given := range rows {
		if text, err := EncodeValue(given); err == nil {
			t.Errorf("%v was printed as %s", given, text)
		}
	}
}

func TestOptional(t *testing.T) {
	var absent Optional[string]
	if absent.IsPresent() || absent.Or("x") != "x" || absent.String() != "absent" {
		t.Error("the zero Optional is not absent")
	}
	some := Some("")
	if !some.IsPresent() || some.Or("x") != "" || some.GoString() != `convex.Some("")` {
		t.Error("Some is not present")
	}
}

type dashes struct {
	One      string `convex:"-,"`
	Two      string `convex:"-,,"`
	Other    string `convex:"-a"`
	internal string `convex:"-"`
}

func TestAFieldCalledADash(t *testing.T) {
	given := dashes{One: "one", Two: "two", Other: "other", internal: "kept"}
	text, err := EncodeValue(given)
	if want := `{"-":"one","-,":"two","-a":"other"}`; err != nil || string(text) != want {
		t.Fatalf("got  %s, %v\nwant %s", text, err, want)
	}
	value, err := DecodeValue(text)
	if err != nil {
		t.Fatal(err)
	}
	given.internal = ""
	if back, err := Decode[dashes](value); err != nil || back != given {
		t.Errorf("got %+v, %v", back, err)
	}
}
