package convex

import (
	"strings"
	"testing"
	"time"
)

// What is struck out, and how it may be written, is in the conformance cases redaction/*.

func TestRedactingReadsATextOnce(t *testing.T) {
	secrets := []string{"c2Vj+mV0/WtleQ=="}
	for _, piece := range []string{"&#0", "&#x0", "&", `\`, "&a", "%4", `\u00`, "c2Vj+mV0/"} {
		text := strings.Repeat(piece, 30_000)
		began := time.Now()
		if redact(text, secrets) != text {
			t.Errorf("a text of nothing but %s was changed", piece)
		}
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("a text of nothing but %s took %s", piece, took)
		}
	}
}

func TestRedactingStrikesOutAll(t *testing.T) {
	if have := redact(strings.Repeat("abcd,", 50_000), []string{"abcd"}); have != strings.Repeat("[redacted],", 50_000) {
		t.Errorf("something was left: %.50s", have)
	}
	if have := redact("no abcdefgh", []string{"abcdef", "defgh"}); have != "no [redacted]" {
		t.Errorf("two that overlap are one: %s", have)
	}
}
