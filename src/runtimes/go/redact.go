package convex

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// hidden stands where a secret stood.
const hidden = "[hidden]"

// shortestSecret keeps a token of a few letters from being struck out of every text.
const shortestSecret = 4

// redact strikes secrets out of a text that came from elsewhere.
func redact(text string, secrets []string) string {
	for _, secret := range secrets {
		if len(secret) >= shortestSecret {
			text = strings.ReplaceAll(text, secret, hidden)
		}
	}
	return text
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

// redactCause keeps an error as it is unless it would show a secret: then only its cleaned text remains.
func redactCause(cause error, secrets []string) error {
	if clean := redact(cause.Error(), secrets); clean != cause.Error() {
		return errors.New(clean)
	}
	return cause
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
