package convex

import (
	"encoding/json"
	"strconv"
)

func (r *jsonReader) digits() int {
	start := r.at
	for r.at < len(r.text) && r.text[r.at] >= '0' && r.text[r.at] <= '9' {
		r.at++
	}
	return r.at - start
}

func (r *jsonReader) is(c byte) bool {
	return r.at < len(r.text) && r.text[r.at] == c
}

func (r *jsonReader) number() (any, error) {
	start := r.at
	if r.is('-') {
		r.at++
	}
	leading := r.at
	if count := r.digits(); count == 0 || count > 1 && r.text[leading] == '0' {
		return nil, r.wrong("no JSON number")
	}
	if r.exact && !r.is('.') && !r.is('e') && !r.is('E') && string(r.text[start:r.at]) != "-0" {
		return digits(r.text[start:r.at]), nil
	}
	if r.is('.') {
		r.at++
		if r.digits() == 0 {
			return nil, r.wrong("no JSON number")
		}
	}
	if r.is('e') || r.is('E') {
		r.at++
		if r.is('+') || r.is('-') {
			r.at++
		}
		if r.digits() == 0 {
			return nil, r.wrong("no JSON number")
		}
	}
	if r.literal {
		return json.Number(r.text[start:r.at]), nil
	}
	number, err := strconv.ParseFloat(string(r.text[start:r.at]), 64)
	if err != nil {
		return nil, r.wrong("a number beyond a float64")
	}
	return number, nil
}

// appendNumber prints a finite number with the fewest digits that give it back, laid out as the backend does:
// 1.0, 0.00001, 1e16 and 1e-7, where strconv alone would print 1, 1e-05 and 1e+16.
func appendNumber(text []byte, number float64) []byte {
	var room [32]byte
	short := strconv.AppendFloat(room[:0], number, 'e', -1, 64)
	if short[0] == '-' {
		text, short = append(text, '-'), short[1:]
	}
	mark := len(short) - 1
	for short[mark] != 'e' {
		mark--
	}
	exponent, _ := strconv.Atoi(string(short[mark+1:]))
	digits := short[:1]
	if mark > 1 {
		digits = append(digits, short[2:mark]...)
	}
	point := exponent + 1
	switch {
	case point > 16 || point < -4:
		text = append(text, digits[0])
		if len(digits) > 1 {
			text = append(append(text, '.'), digits[1:]...)
		}
		return strconv.AppendInt(append(text, 'e'), int64(exponent), 10)
	case point <= 0:
		text = append(text, "0."...)
		for ; point < 0; point++ {
			text = append(text, '0')
		}
		return append(text, digits...)
	case point >= len(digits):
		text = append(text, digits...)
		for missing := point - len(digits); missing > 0; missing-- {
			text = append(text, '0')
		}
		return append(text, ".0"...)
	}
	text = append(append(text, digits[:point]...), '.')
	return append(text, digits[point:]...)
}
