package convex

import "regexp"

// Inclusion says whether something is exported.
type Inclusion string

// The two words of a selection.
const (
	Included Inclusion = "included"
	Excluded Inclusion = "excluded"
)

// Selection says what to export. What is not named in it is Included or Excluded by Other, which has to be said.
type Selection struct {
	// Components are selections by component path; "" is the root app.
	Components map[string]ComponentSelection
	Other      Inclusion
}

// ComponentSelection says which tables of a component to export.
type ComponentSelection struct {
	// Excluded leaves out the whole component; then nothing else is said.
	Excluded bool
	// Tables are selections by table.
	Tables map[string]TableSelection
	Other  Inclusion
}

// TableSelection says which fields of a table to export. The _id always is.
type TableSelection struct {
	// Excluded leaves out the whole table; then nothing else is said.
	Excluded bool
	Fields   map[string]Inclusion
	Other    Inclusion
}

// SelectTables selects some tables of the root app, whole, and nothing else.
func SelectTables(tables ...string) *Selection {
	chosen := make(map[string]TableSelection, len(tables))
	for _, table := range tables {
		chosen[table] = TableSelection{Other: Included}
	}
	root := ComponentSelection{Tables: chosen, Other: Excluded}
	return &Selection{Components: map[string]ComponentSelection{"": root}, Other: Excluded}
}

var (
	identifierForm = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]{0,63}$`)
	componentForm  = regexp.MustCompile(`^([A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*)?$`)
)

// appendSelection prints the field of a request that selects, if there is a selection. One that is ill-formed is
// refused: the backend would take it for none at all and export everything.
func appendSelection(text []byte, selection *Selection) ([]byte, *ValueError) {
	if selection == nil {
		return text, nil
	}
	level := selectionLevel{other: selection.Other, form: componentForm, rule: "This is no component path."}
	text, problem := appendLevel(append(text, `,"selection":`...), level, selection.Components, appendComponent)
	if problem != nil {
		return nil, problem.rooted("selection")
	}
	return text, nil
}

// selectionLevel is what is demanded of one level of a selection.
type selectionLevel struct {
	other Inclusion
	form  *regexp.Regexp
	rule  string
}

func appendComponent(text []byte, _ string, component ComponentSelection) ([]byte, *ValueError) {
	if component.Excluded {
		return append(text, `"excluded"`...), nil
	}
	level := selectionLevel{other: component.Other, form: identifierForm, rule: "This is no name of a table."}
	return appendLevel(text, level, component.Tables, appendTable)
}

func appendTable(text []byte, _ string, table TableSelection) ([]byte, *ValueError) {
	if table.Excluded {
		return append(text, `"excluded"`...), nil
	}
	level := selectionLevel{other: table.Other, form: identifierForm, rule: "This is no name of a field."}
	return appendLevel(text, level, table.Fields, appendInclusion)
}

func appendInclusion(text []byte, name string, inclusion Inclusion) ([]byte, *ValueError) {
	if inclusion != Included && inclusion != Excluded {
		return nil, broken("This is Included or Excluded.")
	}
	if name == "_id" && inclusion == Excluded {
		return nil, broken("The _id cannot be excluded.")
	}
	return append(append(append(text, '"'), inclusion...), '"'), nil
}

func appendLevel[Inner any](
	text []byte, level selectionLevel, named map[string]Inner,
	inner func([]byte, string, Inner) ([]byte, *ValueError),
) ([]byte, *ValueError) {
	text, problem := appendInclusion(append(text, `{"_other":`...), "_other", level.other)
	if problem != nil {
		return nil, problem.underField("_other")
	}
	for _, name := range sortedNames(named) {
		if !level.form.MatchString(name) || name == "_other" {
			return nil, broken(level.rule).underField(name)
		}
		text = append(append(append(text, `,"`...), name...), `":`...)
		if text, problem = inner(text, name, named[name]); problem != nil {
			return nil, problem.underField(name)
		}
	}
	return append(text, '}'), nil
}
