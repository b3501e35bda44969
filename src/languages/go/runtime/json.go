package convex

import (
	"fmt"
	"unicode/utf8"
)

// maxTextDepth is how deep JSON text may nest: the backend's own parser goes no further.
const maxTextDepth = 127

// jsonReader parses JSON as strictly as the backend does, which encoding/json does not: lone surrogate
// escapes, numbers beyond a float64 and text that is not UTF-8 are refused. A repeated key's last value wins.
// Numbers are float64, objects map[string]any and arrays []any, so plain values need no second look.
type jsonReader struct {
	text  []byte
	at    int
	depth int
	// names holds each field name once, since lists repeat them.
	names map[string]string
	// exact keeps numbers without point and exponent as digits.
	exact bool
	// literal keeps every number as a json.Number.
	literal bool
	// unusual is set by whatever the rules for values have to look at: see decodeTree.
	unusual bool
}

// parseJSON gives the tree of a whole text, and whether the rules for values still have to be held to it.
func parseJSON(text []byte) (tree any, unusual bool, err error) {
	r := &jsonReader{text: text, names: map[string]string{}}
	tree, err = r.whole()
	return tree, r.unusual, err
}

// whole reads the whole text as one value.
func (r *jsonReader) whole() (any, error) {
	if !utf8.Valid(r.text) {
		return nil, fmt.Errorf("the text is not UTF-8")
	}
	tree, err := r.value()
	if err != nil {
		return nil, err
	}
	r.space()
	if r.at < len(r.text) {
		return nil, r.wrong("text after the value")
	}
	return tree, nil
}

func (r *jsonReader) wrong(what string) error {
	return fmt.Errorf("%s at byte %d", what, r.at)
}

func (r *jsonReader) space() {
	for r.at < len(r.text) {
		switch r.text[r.at] {
		case ' ', '\t', '\n', '\r':
			r.at++
		default:
			return
		}
	}
}

func (r *jsonReader) value() (any, error) {
	r.space()
	if r.at >= len(r.text) {
		return nil, r.wrong("the text ends early")
	}
	switch c := r.text[r.at]; c {
	case '{':
		return r.object()
	case '[':
		return r.array()
	case '"':
		return r.stringText()
	case 't':
		return true, r.word("true")
	case 'f':
		return false, r.word("false")
	case 'n':
		return nil, r.word("null")
	default:
		if c == '-' || c >= '0' && c <= '9' {
			return r.number()
		}
		return nil, r.wrong("no JSON value")
	}
}

func (r *jsonReader) word(word string) error {
	if len(r.text)-r.at < len(word) || string(r.text[r.at:r.at+len(word)]) != word {
		return r.wrong("no JSON value")
	}
	r.at += len(word)
	return nil
}

// enter steps over an opening bracket and says whether the closing one follows at once.
func (r *jsonReader) enter(closing byte) (empty bool, err error) {
	r.at++
	r.depth++
	if r.depth > maxTextDepth {
		return false, r.wrong("nested too deep")
	}
	if r.depth > maxNesting {
		r.unusual = true
	}
	r.space()
	if r.at < len(r.text) && r.text[r.at] == closing {
		r.at++
		r.depth--
		return true, nil
	}
	return false, nil
}

// next steps over a comma, or over the closing bracket and says that this was the end.
func (r *jsonReader) next(closing byte) (done bool, err error) {
	r.space()
	if r.at >= len(r.text) {
		return false, r.wrong("the text ends early")
	}
	switch r.text[r.at] {
	case ',':
		r.at++
		return false, nil
	case closing:
		r.at++
		r.depth--
		return true, nil
	}
	return false, r.wrong("neither a comma nor the end")
}

func (r *jsonReader) array() (any, error) {
	list := []any{}
	if empty, err := r.enter(']'); empty || err != nil {
		return list, err
	}
	for {
		item, err := r.value()
		if err != nil {
			return nil, err
		}
		list = append(list, item)
		done, err := r.next(']')
		if err != nil {
			return nil, err
		}
		if done {
			r.unusual = r.unusual || len(list) > maxArray
			return list, nil
		}
	}
}

func (r *jsonReader) object() (any, error) {
	fields := map[string]any{}
	if empty, err := r.enter('}'); empty || err != nil {
		return fields, err
	}
	for {
		name, err := r.fieldName()
		if err != nil {
			return nil, err
		}
		value, err := r.value()
		if err != nil {
			return nil, err
		}
		fields[name] = value
		done, err := r.next('}')
		if err != nil {
			return nil, err
		}
		if done {
			r.unusual = r.unusual || len(fields) > maxFields
			return fields, nil
		}
	}
}

func (r *jsonReader) fieldName() (string, error) {
	r.space()
	if r.at >= len(r.text) || r.text[r.at] != '"' {
		return "", r.wrong("no field name")
	}
	bytes, err := r.stringBytes()
	if err != nil {
		return "", err
	}
	name, known := r.names[string(bytes)]
	if !known {
		name = string(bytes)
		r.names[name] = name
		r.unusual = r.unusual || checkFieldName(name) != nil
	}
	r.space()
	if r.at >= len(r.text) || r.text[r.at] != ':' {
		return "", r.wrong("no colon")
	}
	r.at++
	return name, nil
}
