package convex

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// structField is one field of a struct as the codec sees it.
type structField struct {
	name     string
	index    int
	optional bool
}

// structPlan is what the codec knows of a struct type.
type structPlan struct {
	fields []structField
	// byName finds a field by the name that it has on the wire.
	byName map[string]structField
	// constants are the fields that hold one literal, so that the struct need not.
	constants map[string]any
	// problem says why the type cannot be used.
	problem string
}

var structPlans sync.Map // reflect.Type to *structPlan

// constantFields is a struct some of whose fields always hold the same literal.
type constantFields interface{ convexConstants() map[string]any }

func planOf(t reflect.Type) *structPlan {
	if known, ok := structPlans.Load(t); ok {
		return known.(*structPlan)
	}
	plan := &structPlan{byName: map[string]structField{}}
	if constant, ok := reflect.Zero(t).Interface().(constantFields); ok {
		plan.constants = constant.convexConstants()
	}
	for i := 0; i < t.NumField(); i++ {
		field := t.Field(i)
		name, tagged := field.Tag.Lookup("convex")
		switch {
		case name == "-" && tagged:
			continue
		case !tagged || !field.IsExported():
			plan.problem = fmt.Sprintf("Every field of %s is exported and tagged `convex:\"name\"`, or \"-\" to be left out.", t)
		default:
			name = wireName(name)
			plan.byName[name] = structField{name, i, field.Type.Implements(optionalType)}
			plan.fields = append(plan.fields, plan.byName[name])
		}
	}
	structPlans.Store(t, plan)
	return plan
}

// wireName is the field's name that a tag stands for. As with encoding/json, the tag "-" leaves a field out and "-,"
// is the field called "-"; so of a tag that is "-" and commas one comma does not count.
func wireName(tag string) string {
	if commas, dashed := strings.CutPrefix(tag, "-"); dashed && strings.Trim(commas, ",") == "" {
		return strings.TrimSuffix(tag, ",")
	}
	return tag
}

// literalType is a type that only takes some values.
type literalType interface{ convexLiterals() []any }

var literalTypeType = reflect.TypeOf((*literalType)(nil)).Elem()

var literalSets sync.Map // reflect.Type to map[any]bool

// checkLiteral holds a scalar to the literals of its type, where it has some.
func checkLiteral(value reflect.Value, plain any) *ValueError {
	t := value.Type()
	if t.PkgPath() == "" || !t.Implements(literalTypeType) {
		return nil
	}
	known, ok := literalSets.Load(t)
	if !ok {
		set := map[any]bool{}
		for _, literal := range value.Interface().(literalType).convexLiterals() {
			set[literal] = true
		}
		known, _ = literalSets.LoadOrStore(t, set)
	}
	if !known.(map[any]bool)[plain] {
		return broken("%#v is none of the literals of %s.", plain, t.Name())
	}
	return nil
}
