package convex

import (
	"fmt"
	"strconv"
	"strings"
)

// Value is any value that Convex stores or sends. What it holds is one of
//
//	nil             null
//	bool            boolean
//	float64         float64
//	int64           int64
//	string          string or id
//	[]byte          bytes
//	[]any           array
//	map[string]any  object
//
// Other integer and float types are refused when sent, because int, int32 or float32 do not say which of
// the two number types is meant. Slices, maps, pointers and structs of these, such as a []string, are
// accepted too: see [Decode] for how structs are tagged.
type Value = any

// Null is the type of a value that can only be null.
type Null struct{}

// Never is the type of a value that cannot exist: a union without members.
type Never interface{ never() }

// ValueError says that something is not a Convex value, or not the value a type asks for.
type ValueError struct {
	// Path leads to the offending part, such as "args.items[3].count". It is empty at the top.
	Path string
	// Rule is the rule that was broken, in words.
	Rule string
}

// Error gives the path and the rule.
func (e *ValueError) Error() string {
	if e.Path == "" {
		return e.Rule
	}
	return e.Path + ": " + e.Rule
}

func broken(format string, parts ...any) *ValueError {
	return &ValueError{Rule: fmt.Sprintf(format, parts...)}
}

// underIndex and underField put one more level before the path that an inner level already found.
func (e *ValueError) underIndex(index int) *ValueError {
	e.Path = "[" + strconv.Itoa(index) + "]" + e.Path
	return e
}

func (e *ValueError) underField(name string) *ValueError {
	if isPlainName(name) {
		e.Path = "." + name + e.Path
	} else {
		e.Path = "[" + strconv.Quote(name) + "]" + e.Path
	}
	return e
}

// rooted gives the path under the name of the whole, such as "args". Without a name it starts at the field.
func (e *ValueError) rooted(name string) *ValueError {
	e.Path = name + e.Path
	if name == "" {
		e.Path = strings.TrimPrefix(e.Path, ".")
	}
	return e
}

func isPlainName(name string) bool {
	for i := 0; i < len(name); i++ {
		c := name[i]
		letter := c == '_' || c == '$' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return name != ""
}

// The backend's limits on a value.
const (
	maxNesting     = 64
	maxArray       = 8192
	maxFields      = 1024
	maxFieldLength = 1024
)

// checkFieldName holds the name of an object's field to the backend's rule.
func checkFieldName(name string) *ValueError {
	if len(name) > maxFieldLength {
		return broken("A field name has at most %d characters.", maxFieldLength)
	}
	if name != "" && name[0] == '$' {
		return broken("The field name %q starts with '$', which is reserved.", name)
	}
	for i := 0; i < len(name); i++ {
		if name[i] < 0x20 || name[i] > 0x7e {
			return broken("The field name %q may only hold printable ASCII.", name)
		}
	}
	return nil
}
