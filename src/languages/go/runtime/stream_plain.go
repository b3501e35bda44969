package convex

import "math"

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
		return appendItems(text, len(v), func(text []byte, i int) ([]byte, *ValueError) {
			return appendPlain(text, v[i])
		})
	case map[string]any:
		return appendFields(text, sortedNames(v), checkPlainName, func(text []byte, name string) ([]byte, *ValueError) {
			return appendPlain(text, v[name])
		})
	case int64:
		return nil, broken("The import carries no int64; give a float64.")
	}
	return nil, broken("The import carries JSON only, no %T.", value)
}

func checkPlainName(name string) *ValueError {
	if name != "" && name[0] == '$' {
		return broken("The import renames fields that begin with $, so no encoded value passes.")
	}
	return nil
}
