package convex

import (
	"encoding/base64"
	"encoding/binary"
	"math"
	"strings"
)

// DecodeValue reads a value from the encoded form, the text in which Convex keeps int64, bytes and special
// floats apart. It refuses what the backend refuses, with a [*ValueError], and text that is not JSON.
func DecodeValue(text []byte) (Value, error) {
	tree, unusual, err := parseJSON(text)
	if err != nil {
		return nil, &ValueError{Rule: "This is not JSON: " + err.Error() + "."}
	}
	if !unusual {
		return tree, nil
	}
	value, wrong := decodeTree(tree, 0)
	if wrong != nil {
		return nil, wrong.rooted("")
	}
	return value, nil
}

// decodeTree turns a JSON tree into the value it spells, in place.
func decodeTree(tree any, depth int) (any, *ValueError) {
	switch node := tree.(type) {
	case []any:
		return decodeList(node, depth+1)
	case map[string]any:
		if len(node) == 1 {
			for name, inner := range node {
				if decode, special := specials[name]; special {
					return decode(inner)
				}
			}
		}
		return decodeObject(node, depth+1)
	}
	return tree, nil
}

func decodeList(list []any, depth int) (any, *ValueError) {
	if err := checkSize(depth, len(list), 0); err != nil {
		return nil, err
	}
	for i, item := range list {
		value, err := decodeTree(item, depth)
		if err != nil {
			return nil, err.underIndex(i)
		}
		list[i] = value
	}
	return list, nil
}

func decodeObject(fields map[string]any, depth int) (any, *ValueError) {
	if err := checkSize(depth, 0, len(fields)); err != nil {
		return nil, err
	}
	for name, inner := range fields {
		if err := checkFieldName(name); err != nil {
			return nil, err.underField(name)
		}
		switch inner.(type) {
		case []any, map[string]any:
			value, err := decodeTree(inner, depth)
			if err != nil {
				return nil, err.underField(name)
			}
			fields[name] = value
		}
	}
	return fields, nil
}

func checkSize(depth, items, fields int) *ValueError {
	switch {
	case depth > maxNesting:
		return broken("The value is nested more than %d levels deep.", maxNesting)
	case items > maxArray:
		return broken("An array has at most %d items, not %d.", maxArray, items)
	case fields > maxFields:
		return broken("An object has at most %d fields, not %d.", maxFields, fields)
	}
	return nil
}

// specials are the fields that, standing alone in an object, make it another type.
var specials = map[string]func(any) (any, *ValueError){
	"$integer": func(inner any) (any, *ValueError) {
		bits, err := eightBytes("$integer", inner)
		return int64(bits), err
	},
	"$float": func(inner any) (any, *ValueError) {
		bits, err := eightBytes("$float", inner)
		number := math.Float64frombits(bits)
		if err == nil && number != 0 && !math.IsNaN(number) && !math.IsInf(number, 0) {
			return nil, broken("An ordinary number is not written as $float.")
		}
		return number, err
	},
	"$bytes": func(inner any) (any, *ValueError) { return base64Bytes("$bytes", inner) },
}

func eightBytes(name string, inner any) (uint64, *ValueError) {
	bytes, err := base64Bytes(name, inner)
	if err != nil {
		return 0, err
	}
	if len(bytes) != 8 {
		return 0, broken("%s holds exactly eight bytes, not %d.", name, len(bytes))
	}
	return binary.LittleEndian.Uint64(bytes), nil
}

var strictBase64 = base64.RawStdEncoding.Strict()

// base64Bytes reads standard base64 as the backend does: padding may be short or missing, but stray bits,
// line breaks and the URL alphabet are refused. encoding/base64 by itself skips line breaks.
func base64Bytes(name string, inner any) ([]byte, *ValueError) {
	text, isText := inner.(string)
	if !isText {
		return nil, broken("%s holds a base64 string.", name)
	}
	bare := strings.TrimRight(text, "=")
	padding, room := len(text)-len(bare), (4-len(bare)%4)%4
	if padding > room || strings.ContainsAny(bare, "\r\n") {
		return nil, broken("%s holds standard base64.", name)
	}
	bytes, err := strictBase64.DecodeString(bare)
	if err != nil {
		return nil, broken("%s holds standard base64.", name)
	}
	return bytes, nil
}
