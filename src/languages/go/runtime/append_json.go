package convex

import "sort"

// sortedNames gives the names of an object's fields in their order.
func sortedNames[Held any](fields map[string]Held) []string {
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// appendItems prints an array.
func appendItems(
	text []byte, count int, item func([]byte, int) ([]byte, *ValueError),
) ([]byte, *ValueError) {
	text = append(text, '[')
	for i := 0; i < count; i++ {
		if i > 0 {
			text = append(text, ',')
		}
		var problem *ValueError
		if text, problem = item(text, i); problem != nil {
			return nil, problem.underIndex(i)
		}
	}
	return append(text, ']'), nil
}

// appendFields prints an object, in the order of the names, each of which is checked first.
func appendFields(
	text []byte, names []string, check func(string) *ValueError, field func([]byte, string) ([]byte, *ValueError),
) ([]byte, *ValueError) {
	text = append(text, '{')
	for i, name := range names {
		if i > 0 {
			text = append(text, ',')
		}
		problem := check(name)
		if problem == nil {
			text, problem = appendString(text, name)
		}
		if problem == nil {
			text, problem = field(append(text, ':'), name)
		}
		if problem != nil {
			return nil, problem.underField(name)
		}
	}
	return append(text, '}'), nil
}
