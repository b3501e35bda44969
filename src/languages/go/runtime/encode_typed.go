package convex

import (
	"reflect"
	"sort"
)

// appendTyped prints values of declared types: structs, unions, literals, ids, typed slices and maps.
func appendTyped(text []byte, value any, depth int) ([]byte, *ValueError) {
	return appendReflected(text, reflect.ValueOf(value), depth)
}

func appendReflected(text []byte, v reflect.Value, depth int) ([]byte, *ValueError) {
	switch v.Kind() {
	case reflect.Interface:
		return appendInterface(text, v, depth)
	case reflect.Pointer:
		if v.IsNil() {
			return append(text, "null"...), nil
		}
		if inner := v.Elem().Kind(); inner == reflect.Pointer || inner == reflect.Interface {
			return nil, broken("%s is no Convex type.", v.Type())
		}
		return appendReflected(text, v.Elem(), depth)
	case reflect.Bool:
		return appendBool(text, v.Bool()), checkLiteral(v, v.Bool())
	case reflect.Float64:
		return appendFloat(text, v.Float()), checkLiteral(v, v.Float())
	case reflect.Int64:
		return appendEight(text, "$integer", uint64(v.Int())), checkLiteral(v, v.Int())
	case reflect.String:
		if err := checkLiteral(v, v.String()); err != nil {
			return nil, err
		}
		return appendString(text, v.String())
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return appendBytes(text, v.Bytes()), nil
		}
		return appendList(text, v.Len(), depth+1, func(text []byte, i int) ([]byte, *ValueError) {
			return appendReflected(text, v.Index(i), depth+1)
		})
	case reflect.Map:
		return appendMap(text, v, depth)
	case reflect.Struct:
		if v.Type() == nullType {
			return append(text, "null"...), nil
		}
		return appendStruct(text, v, depth)
	}
	return nil, broken("%s is no Convex type. Whole numbers are int64, others float64.", v.Type())
}

func appendInterface(text []byte, v reflect.Value, depth int) ([]byte, *ValueError) {
	if v.NumMethod() == 0 {
		return appendValue(text, v.Interface(), depth)
	}
	plan := unionOf(v.Type())
	if plan == nil {
		return nil, broken("%s is no Convex type.", v.Type())
	}
	if !v.IsNil() {
		return appendReflected(text, v.Elem(), depth)
	}
	if !plan.nullable {
		return nil, broken("A member of %s is missing.", v.Type().Name())
	}
	return append(text, "null"...), nil
}

func appendMap(text []byte, v reflect.Value, depth int) ([]byte, *ValueError) {
	if v.Type().Key().Kind() != reflect.String {
		return nil, broken("The keys of an object are strings.")
	}
	values := make(map[string]reflect.Value, v.Len())
	for entries := v.MapRange(); entries.Next(); {
		values[entries.Key().String()] = entries.Value()
	}
	return appendObject(text, sortedNames(values), depth+1, func(text []byte, name string) ([]byte, *ValueError) {
		return appendReflected(text, values[name], depth+1)
	})
}

func appendStruct(text []byte, v reflect.Value, depth int) ([]byte, *ValueError) {
	plan := planOf(v.Type())
	if plan.problem != "" {
		return nil, broken("%s", plan.problem)
	}
	names := make([]string, 0, len(plan.fields)+len(plan.constants))
	for _, field := range plan.fields {
		if !field.optional || v.Field(field.index).Interface().(optional).held().IsValid() {
			names = append(names, field.name)
		}
	}
	for name := range plan.constants {
		names = append(names, name)
	}
	sort.Strings(names)
	return appendObject(text, names, depth+1, func(text []byte, name string) ([]byte, *ValueError) {
		if literal, constant := plan.constants[name]; constant {
			return appendValue(text, literal, depth+1)
		}
		field := plan.byName[name]
		inner := v.Field(field.index)
		if field.optional {
			inner = inner.Interface().(optional).held()
		}
		return appendReflected(text, inner, depth+1)
	})
}
