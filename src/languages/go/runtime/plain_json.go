package convex

import (
	"encoding/json"
	"math"
	"reflect"
	"strconv"
)

// EncodeJSON prints a request or an answer of the API, such as a ClearTablesCall, as the JSON that is sent. Beside the
// types of this package it takes maps, slices, pointers, texts, booleans, every number and [json.RawMessage]. What is
// no JSON, such as NaN, is refused with a [*ValueError].
func EncodeJSON(value any) ([]byte, error) {
	text, problem := appendJSON(nil, reflect.ValueOf(value))
	if problem != nil {
		return nil, problem.rooted("")
	}
	return text, nil
}

// DecodeJSON reads a request or an answer of the API into the place that target points to. Where that is an any, numbers
// are a [json.Number] each, so that none is rounded. What does not fit is a [*ValueError].
func DecodeJSON(text []byte, target any) error {
	tree, err := parseNumbers(text)
	if err != nil {
		return &ValueError{Rule: "This is not JSON: " + err.Error() + "."}
	}
	place := reflect.ValueOf(target)
	if place.Kind() != reflect.Pointer || place.IsNil() {
		return &ValueError{Rule: "The target is a pointer."}
	}
	if problem := decodeInto(place.Elem(), tree, false); problem != nil {
		return problem.rooted("")
	}
	return nil
}

// parseNumbers reads JSON with every number as it is written.
func parseNumbers(text []byte) (any, error) {
	return (&jsonReader{text: text, names: map[string]string{}, literal: true}).whole()
}

var (
	rawType    = reflect.TypeOf(json.RawMessage(nil))
	numberType = reflect.TypeOf(json.Number(""))
)

// appendJSON prints plain JSON, in which a whole number is its digits.
func appendJSON(text []byte, v reflect.Value) ([]byte, *ValueError) {
	if !v.IsValid() {
		return append(text, "null"...), nil
	}
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		return appendJSON(text, v.Elem())
	case reflect.Bool:
		return appendBool(text, v.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.AppendInt(text, v.Int(), 10), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.AppendUint(text, v.Uint(), 10), nil
	case reflect.Float32, reflect.Float64:
		return appendPlainNumber(text, v.Float())
	case reflect.String:
		return appendPlainText(text, v)
	case reflect.Slice:
		return appendPlainList(text, v)
	case reflect.Map:
		return appendPlainMap(text, v)
	case reflect.Struct:
		if v.Type() == nullType {
			return append(text, "null"...), nil
		}
		return appendPlainStruct(text, v)
	}
	return nil, broken("%s is no JSON.", v.Type())
}

func appendPlainNumber(text []byte, number float64) ([]byte, *ValueError) {
	printed, err := json.Marshal(number)
	if err != nil || math.IsNaN(number) {
		return nil, broken("JSON has no NaN and no infinity.")
	}
	return append(text, printed...), nil
}

func appendPlainText(text []byte, v reflect.Value) ([]byte, *ValueError) {
	if v.Type() != numberType {
		if err := checkLiteral(v, v.String()); err != nil {
			return nil, err
		}
		return appendString(text, v.String())
	}
	if _, err := parseNumbers([]byte(v.String())); err != nil {
		return nil, broken("%q is no number.", v.String())
	}
	return append(text, v.String()...), nil
}

func appendPlainList(text []byte, v reflect.Value) ([]byte, *ValueError) {
	if v.Type() == rawType {
		if _, err := parseNumbers(v.Bytes()); err != nil {
			return nil, broken("This is not JSON: %s.", err)
		}
		return append(text, v.Bytes()...), nil
	}
	if v.Type().Elem().Kind() == reflect.Uint8 {
		return nil, broken("Bytes are no JSON; a json.RawMessage is.")
	}
	return appendItems(text, v.Len(), func(text []byte, i int) ([]byte, *ValueError) {
		return appendJSON(text, v.Index(i))
	})
}

func appendPlainMap(text []byte, v reflect.Value) ([]byte, *ValueError) {
	if v.Type().Key().Kind() != reflect.String {
		return nil, broken("The keys of an object are strings.")
	}
	fields := make(map[string]reflect.Value, v.Len())
	for entries := v.MapRange(); entries.Next(); {
		fields[entries.Key().String()] = entries.Value()
	}
	return appendPlainFields(text, fields)
}

func appendPlainStruct(text []byte, v reflect.Value) ([]byte, *ValueError) {
	plan := planOf(v.Type())
	if plan.problem != "" {
		return nil, broken("%s", plan.problem)
	}
	fields := make(map[string]reflect.Value, len(plan.fields)+len(plan.constants))
	for _, field := range plan.fields {
		held := v.Field(field.index)
		if field.optional {
			if held = held.Interface().(optional).held(); !held.IsValid() {
				continue
			}
		}
		fields[field.name] = held
	}
	for name, literal := range plan.constants {
		fields[name] = reflect.ValueOf(literal)
	}
	return appendPlainFields(text, fields)
}

// anyName lets every name of a field pass.
func anyName(string) *ValueError { return nil }

func appendPlainFields(text []byte, fields map[string]reflect.Value) ([]byte, *ValueError) {
	return appendFields(text, sortedNames(fields), anyName, func(text []byte, name string) ([]byte, *ValueError) {
		return appendJSON(text, fields[name])
	})
}

// parameterText prints a parameter, and says whether there is one at all.
func parameterText(value any) (text string, there bool, problem *ValueError) {
	v := reflect.ValueOf(value)
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Invalid:
		return "", false, nil
	case reflect.String:
		return v.String(), true, nil
	case reflect.Slice, reflect.Map, reflect.Struct:
		return "", true, broken("A parameter is a text, a boolean or a number.")
	}
	printed, problem := appendJSON(nil, v)
	return string(printed), true, problem
}
