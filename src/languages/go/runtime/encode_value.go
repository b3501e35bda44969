package convex

import (
	"encoding/base64"
	"encoding/binary"
	"math"
	"unicode/utf8"
)

// EncodeValue prints a value in the encoded form, byte for byte as the backend prints it: sorted field names,
// no space, 1.0 for a whole float64. What is no Convex value is refused with a [*ValueError].
func EncodeValue(value Value) ([]byte, error) {
	text, err := appendValue(nil, value, 0)
	if err != nil {
		return nil, err.rooted("")
	}
	return text, nil
}

// appendValue prints the types of [Value] directly and leaves declared types to appendTyped.
func appendValue(text []byte, value any, depth int) ([]byte, *ValueError) {
	switch v := value.(type) {
	case nil:
		return append(text, "null"...), nil
	case bool:
		return appendBool(text, v), nil
	case float64:
		return appendFloat(text, v), nil
	case int64:
		return appendEight(text, "$integer", uint64(v)), nil
	case string:
		return appendString(text, v)
	case []byte:
		return appendBytes(text, v), nil
	case []any:
		return appendList(text, len(v), depth+1, func(text []byte, i int) ([]byte, *ValueError) {
			return appendValue(text, v[i], depth+1)
		})
	case map[string]any:
		return appendObject(text, sortedNames(v), depth+1, func(text []byte, name string) ([]byte, *ValueError) {
			return appendValue(text, v[name], depth+1)
		})
	}
	return appendTyped(text, value, depth)
}

func appendBool(text []byte, value bool) []byte {
	if value {
		return append(text, "true"...)
	}
	return append(text, "false"...)
}

func appendList(
	text []byte, count, depth int, item func([]byte, int) ([]byte, *ValueError),
) ([]byte, *ValueError) {
	if err := checkSize(depth, count, 0); err != nil {
		return nil, err
	}
	return appendItems(text, count, item)
}

// appendObject prints an object whose names are in order.
func appendObject(
	text []byte, names []string, depth int, field func([]byte, string) ([]byte, *ValueError),
) ([]byte, *ValueError) {
	if err := checkSize(depth, 0, len(names)); err != nil {
		return nil, err
	}
	return appendFields(text, names, checkFieldName, field)
}

func appendEight(text []byte, name string, bits uint64) []byte {
	var eight [8]byte
	binary.LittleEndian.PutUint64(eight[:], bits)
	return appendSpecial(text, name, eight[:])
}

func appendBytes(text []byte, bytes []byte) []byte {
	return appendSpecial(text, "$bytes", bytes)
}

func appendSpecial(text []byte, name string, bytes []byte) []byte {
	text = append(append(append(text, `{"`...), name...), `":"`...)
	start, length := len(text), base64.StdEncoding.EncodedLen(len(bytes))
	text = append(text, make([]byte, length)...)
	base64.StdEncoding.Encode(text[start:], bytes)
	return append(text, `"}`...)
}

func appendFloat(text []byte, number float64) []byte {
	if math.IsNaN(number) || math.IsInf(number, 0) || number == 0 && math.Signbit(number) {
		return appendEight(text, "$float", math.Float64bits(number))
	}
	return appendNumber(text, number)
}

func appendString(text []byte, value string) ([]byte, *ValueError) {
	if !utf8.ValidString(value) {
		return nil, broken("A string is valid UTF-8.")
	}
	text = append(text, '"')
	return append(appendEscaped(text, value), '"'), nil
}

const hexDigits = "0123456789abcdef"

// appendEscaped escapes only what JSON demands, so that other characters arrive as they are.
func appendEscaped(text []byte, value string) []byte {
	start := 0
	for i := 0; i < len(value); i++ {
		c := value[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		text = append(text, value[start:i]...)
		start = i + 1
		switch c {
		case '"', '\\':
			text = append(text, '\\', c)
		case '\b':
			text = append(text, `\b`...)
		case '\f':
			text = append(text, `\f`...)
		case '\n':
			text = append(text, `\n`...)
		case '\r':
			text = append(text, `\r`...)
		case '\t':
			text = append(text, `\t`...)
		default:
			text = append(text, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return append(text, value[start:]...)
}
