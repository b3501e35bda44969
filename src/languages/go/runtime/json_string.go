package convex

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

func (r *jsonReader) stringText() (any, error) {
	bytes, err := r.stringBytes()
	if err != nil {
		return nil, err
	}
	return string(bytes), nil
}

// stringBytes gives what stands between two quotes. The slice may be part of the text.
func (r *jsonReader) stringBytes() ([]byte, error) {
	r.at++
	start := r.at
	for r.at < len(r.text) {
		switch c := r.text[r.at]; {
		case c == '"':
			r.at++
			return r.text[start : r.at-1], nil
		case c == '\\':
			return r.escapedBytes(start)
		case c < 0x20:
			return nil, r.wrong("a control character in a string")
		}
		r.at++
	}
	return nil, r.wrong("the text ends early")
}

func (r *jsonReader) escapedBytes(start int) ([]byte, error) {
	bytes := append([]byte(nil), r.text[start:r.at]...)
	for r.at < len(r.text) {
		c := r.text[r.at]
		r.at++
		switch {
		case c == '"':
			return bytes, nil
		case c < 0x20:
			return nil, r.wrong("a control character in a string")
		case c != '\\':
			bytes = append(bytes, c)
			continue
		}
		point, err := r.escape()
		if err != nil {
			return nil, err
		}
		bytes = utf8.AppendRune(bytes, point)
	}
	return nil, r.wrong("the text ends early")
}

// plainEscapes are the escapes of one letter.
var plainEscapes = map[byte]rune{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

func (r *jsonReader) escape() (rune, error) {
	if r.at >= len(r.text) {
		return 0, r.wrong("the text ends early")
	}
	c := r.text[r.at]
	r.at++
	if c != 'u' {
		if point, known := plainEscapes[c]; known {
			return point, nil
		}
		return 0, r.wrong("an unknown escape")
	}
	first, err := r.hex()
	if err != nil || !utf16.IsSurrogate(first) {
		return first, err
	}
	if len(r.text)-r.at >= 2 && r.text[r.at] == '\\' && r.text[r.at+1] == 'u' {
		r.at += 2
		second, err := r.hex()
		if err != nil {
			return 0, err
		}
		if point := utf16.DecodeRune(first, second); point != utf8.RuneError {
			return point, nil
		}
	}
	return 0, r.wrong("half a surrogate pair")
}

func (r *jsonReader) hex() (rune, error) {
	if len(r.text)-r.at < 4 {
		return 0, r.wrong("the text ends early")
	}
	unit, err := strconv.ParseUint(string(r.text[r.at:r.at+4]), 16, 16)
	if err != nil {
		return 0, r.wrong("an escape without four hexadecimal digits")
	}
	r.at += 4
	return rune(unit), nil
}
