package convex

import "strconv"

// digits is a whole number as it stands in a page: cursors and timestamps are beyond what a float64 holds.
type digits string

// pageReader reads the fields of one object of an answer and keeps the first thing that is wrong with them.
type pageReader struct {
	fields  map[string]any
	at      string
	problem *ValueError
}

// readPage reads a whole answer, numbers without point and exponent exactly.
func readPage(body []byte) *pageReader {
	reader := &jsonReader{text: body, names: map[string]string{}, exact: true}
	tree, err := reader.whole()
	if err != nil {
		return &pageReader{problem: broken("This is not JSON: %s.", err)}
	}
	page := &pageReader{}
	page.open(tree, "")
	return page
}

func (p *pageReader) fail(name, message string) {
	if p.problem == nil {
		p.problem = &ValueError{Path: p.at + name, Rule: message}
	}
}

// open makes these the fields to read. The place is where they stand, with a point behind it.
func (p *pageReader) open(tree any, place string) {
	fields, ok := tree.(map[string]any)
	if !ok && p.problem == nil {
		p.problem = &ValueError{Path: trimPoint(place), Rule: "Expected an object."}
	}
	p.fields, p.at = fields, place
}

// inner gives the reader of an object below this one.
func (p *pageReader) inner(name string) *pageReader {
	below := &pageReader{problem: p.problem}
	below.open(p.fields[name], p.at+name+".")
	return below
}

func (p *pageReader) text(name string) string {
	text, ok := p.fields[name].(string)
	if !ok {
		p.fail(name, "Expected a string.")
	}
	return text
}

func (p *pageReader) truth(name string) bool {
	truth, ok := p.fields[name].(bool)
	if !ok {
		p.fail(name, "Expected a boolean.")
	}
	return truth
}

func (p *pageReader) whole(name string) int64 {
	token, _ := p.fields[name].(digits)
	whole, err := strconv.ParseInt(string(token), 10, 64)
	if err != nil {
		p.fail(name, "Expected a whole number of 64 bits.")
	}
	return whole
}

// each reads the objects of a list.
func (p *pageReader) each(name string, read func(*pageReader)) {
	list, ok := p.fields[name].([]any)
	if !ok {
		p.fail(name, "Expected a list.")
	}
	item := &pageReader{}
	for i := 0; i < len(list) && p.problem == nil; i++ {
		item.open(list[i], name+"["+strconv.Itoa(i)+"].")
		if item.problem == nil {
			read(item)
		}
		p.problem = item.problem
	}
}

// value decodes what is left of the fields, or those of one of them.
func (p *pageReader) value(decode func(any) (any, *ValueError)) map[string]any {
	if p.problem != nil {
		return nil
	}
	decoded, problem := decode(p.fields)
	if problem != nil {
		p.problem = problem.rooted(trimPoint(p.at))
		return nil
	}
	fields, _ := decoded.(map[string]any)
	return fields
}

// document reads a document whose fields stand beside its metadata, in the encoded form.
func (p *pageReader) document() ExportedDocument {
	one := ExportedDocument{
		Component: p.text("_component"), Table: p.text("_table"), ID: p.text("_id"), Ts: p.whole("_ts"),
	}
	if _, there := p.fields["_deleted"]; there {
		one.Deleted = p.truth("_deleted")
	}
	for _, name := range []string{"_component", "_table", "_ts", "_deleted"} {
		delete(p.fields, name)
	}
	one.Value = p.value(decodeEncoded)
	return one
}

// entry reads a document below its metadata, in the export form.
func (p *pageReader) entry() ExportedDocument {
	value := p.inner("value")
	one := ExportedDocument{
		Component: p.text("component"), Table: p.text("table"), Ts: p.whole("ts"), Deleted: p.truth("deleted"),
		ID: value.text("_id"), Value: value.value(decodeExport),
	}
	if p.problem == nil {
		p.problem = value.problem
	}
	return one
}

// decodeEncoded reads the encoded form, in which every number is a float64, however it is written.
func decodeEncoded(tree any) (any, *ValueError) {
	return decodeWith(tree, func(token digits) (any, *ValueError) {
		number, err := strconv.ParseFloat(string(token), 64)
		if err != nil {
			return nil, broken("A number is beyond a float64.")
		}
		return number, nil
	})
}

// decodeExport reads the export form, which differs in one thing: a whole number is an int64.
func decodeExport(tree any) (any, *ValueError) {
	return decodeWith(tree, func(token digits) (any, *ValueError) {
		whole, err := strconv.ParseInt(string(token), 10, 64)
		if err != nil {
			return nil, broken("A whole number is beyond int64.")
		}
		return whole, nil
	})
}

func decodeWith(tree any, whole func(digits) (any, *ValueError)) (any, *ValueError) {
	tree, problem := overWholes(tree, whole)
	if problem != nil {
		return nil, problem
	}
	return decodeTree(tree, 0)
}

// overWholes replaces every whole number of a tree, in place.
func overWholes(tree any, whole func(digits) (any, *ValueError)) (any, *ValueError) {
	switch node := tree.(type) {
	case digits:
		return whole(node)
	case []any:
		for i, item := range node {
			value, problem := overWholes(item, whole)
			if problem != nil {
				return nil, problem.underIndex(i)
			}
			node[i] = value
		}
	case map[string]any:
		for name, item := range node {
			value, problem := overWholes(item, whole)
			if problem != nil {
				return nil, problem.underField(name)
			}
			node[name] = value
		}
	}
	return tree, nil
}

func trimPoint(place string) string {
	if place == "" {
		return ""
	}
	return place[:len(place)-1]
}
