package convex

import (
	"cmp"
	"errors"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// redacted stands where a secret stood.
const redacted = "[redacted]"

// shortestSecret keeps a token of a few letters from being struck out of every text.
const shortestSecret = 4

// span is where a secret stands in a text.
type span struct{ begin, end int }

// redact strikes secrets, and what follows the places of others, out of a text that came from elsewhere: as they are,
// and as they are once or twice escaped. It is rules Q11 and Z6 of the contract for runtimes.
func redact(text string, secrets []string) string {
	var found []span
	plain, begins := text, []int(nil)
	for level := 0; level < 3; level++ {
		for _, secret := range secrets {
			found = appendFound(found, plain, secret, begins)
		}
		for _, place := range secretPlaces {
			found = appendBehind(found, plain, place, begins)
		}
		if !strings.ContainsAny(plain, `\%&`) {
			break
		}
		plain, begins = unescape(plain, begins)
	}
	if len(found) == 0 {
		return text
	}
	slices.SortFunc(found, func(a, b span) int { return cmp.Compare(a.begin, b.begin) })
	var clean strings.Builder
	from := 0
	for _, one := range found {
		if one.begin >= from {
			clean.WriteString(text[from:one.begin] + redacted)
		}
		from = max(from, one.end)
	}
	return clean.String() + text[from:]
}

// appendFound adds where a secret stands. The bytes of plain stand in the text where begins says; nil: where they are.
func appendFound(found []span, plain, secret string, begins []int) []span {
	if len(secret) < shortestSecret {
		return found
	}
	for from := 0; ; {
		at := strings.Index(plain[from:], secret)
		if at < 0 {
			return found
		}
		one := span{from + at, from + at + len(secret)}
		from = one.end
		if begins != nil {
			one = span{begins[one.begin], begins[one.end]}
		}
		found = append(found, one)
	}
}

// urlPart is what of a URL can follow.
var urlPart = regexp.MustCompile(`^[0-9A-Za-z_.~%!$*+=:@/?&-]+`)

// appendBehind adds where something stands behind a place.
func appendBehind(found []span, plain, place string, begins []int) []span {
	for from := 0; ; {
		at := strings.Index(plain[from:], place)
		if at < 0 {
			return found
		}
		one := span{begin: from + at + len(place)}
		one.end = one.begin + len(urlPart.FindString(plain[one.begin:]))
		from = one.end
		if one.begin == one.end {
			continue
		}
		if begins != nil {
			one = span{begins[one.begin], begins[one.end]}
		}
		found = append(found, one)
	}
}

// escaped is a character as JSON, a URL or HTML escapes it.
var escaped = regexp.MustCompile(
	`&#[xX]0*([0-9a-fA-F]{2});?|(?:\\[uU]00|\\[xX]|%)([0-9a-fA-F]{2})|&#0*([0-9]{2,3});?|&[A-Za-z]+;|\\(?s:.)`)

// unescape takes one layer of escapes off, and says of every byte of what remains, and of the end, where it began.
func unescape(text string, begins []int) (string, []int) {
	var plain strings.Builder
	next := make([]int, 0, len(text)+1)
	add := func(piece string, at, step int) {
		for i := 0; i < len(piece); i++ {
			begin := at + i*step
			if begins != nil {
				begin = begins[begin]
			}
			next = append(next, begin)
		}
		plain.WriteString(piece)
	}
	from := 0
	for _, place := range escaped.FindAllStringSubmatchIndex(text, -1) {
		add(text[from:place[0]], from, 1)
		from = place[1]
		add(unescaped(text, place), place[0], 0)
	}
	add(text[from:], from, 1)
	end := len(text)
	if begins != nil {
		end = begins[end]
	}
	return plain.String(), append(next, end)
}

// unescaped gives the text that an escape stands for.
func unescaped(text string, place []int) string {
	for group, base := range []int{16, 16, 10} {
		if at := 2*group + 2; place[at] >= 0 {
			code, _ := strconv.ParseUint(text[place[at]:place[at+1]], base, 16)
			return string(rune(code))
		}
	}
	whole := text[place[0]:place[1]]
	if whole[0] == '&' {
		return html.UnescapeString(whole)
	}
	return whole[1:]
}

func redactAll(texts []string, secrets []string) []string {
	clean := make([]string, len(texts))
	for i, text := range texts {
		clean[i] = redact(text, secrets)
	}
	return clean
}

// redactValue strikes secrets out of a value's strings.
func redactValue(value Value, secrets []string) Value {
	switch v := value.(type) {
	case string:
		return redact(v, secrets)
	case []any:
		for i, item := range v {
			v[i] = redactValue(item, secrets)
		}
	case map[string]any:
		clean := make(map[string]any, len(v))
		for name, inner := range v {
			clean[redact(name, secrets)] = redactValue(inner, secrets)
		}
		return clean
	}
	return value
}

// redactError gives what an error says, and the error as it is unless it would show a secret: then only its cleaned
// text remains.
func redactError(err error, secrets []string) (string, error) {
	text := err.Error()
	clean := redact(text, secrets)
	if clean != text {
		err = errors.New(clean)
	}
	return clean, err
}

// longestBody is how much of a body an error keeps, in UTF-16 units, which every language can count.
const longestBody = 2000

func shorten(text string) string {
	units := 0
	for i, point := range text {
		units++
		if point > 0xffff {
			units++
		}
		if units > longestBody {
			return text[:i]
		}
	}
	return text
}

func readable(bytes []byte) string {
	if utf8.Valid(bytes) {
		return string(bytes)
	}
	return strings.ToValidUTF8(string(bytes), "\uFFFD")
}
