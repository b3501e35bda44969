package convex

import (
	"math"
	"sort"
)

// appendPlain prints plain JSON, which is all that the import carries, and refuses what would arrive as something
// else, or not at all.
func appendPlain(text []byte, value any) ([]byte, *ValueError) {
	switch v := value.(type) {
	case nil:
		return append(text, "null"...), nil
	case bool:
		return appendBool(text, v), nil
	case string:
		return appendString(text, v)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) || v == 0 && math.Signbit(v) {
			return nil, broken("The import carries no -0, NaN or infinity.")
		}
		return appendNumber(text, v), nil
	case []any:
		text = append(text, '[')
		for i, item := range v {
			if i > 0 {
				text = append(text, ',')
			}
			var problem *ValueError
			if text, problem = appendPlain(text, item); problem != nil {
				return nil, problem.underIndex(i)
			}
		}
		return append(text, ']'), nil
	case map[string]any:
		return appendPlainObject(text, v)
	case int64:
		return nil, broken("The import carries no int64; give a float64.")
	}
	return nil, broken("The import carries JSON only, no %T.", value)
}

func appendPlainObject(text []byte, fields map[string]any) ([]byte, *ValueError) {
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	sort.Strings(names)
	text = append(text, '{')
	for i, name := range names {
		if i > 0 {
			text = append(text, ',')
		}
		if name != "" && name[0] == '$' {
			problem := broken("The import renames fields that begin with $, so no encoded value passes.")
			return nil, problem.underField(name)
		}
		var problem *ValueError
		if text, problem = appendString(text, name); problem == nil {
			text, problem = appendPlain(append(text, ':'), fields[name])
		}
		if problem != nil {
			return nil, problem.underField(name)
		}
	}
	return append(text, '}'), nil
}
