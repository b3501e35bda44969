package convex

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// Decode turns a value, such as an untyped call's result, into a Go type: a bool, float64, int64, string or
// []byte, a slice or map of these, a pointer for what may be null, or a struct in which every exported field
// is tagged with its name:
//
//	type message struct {
//		Body   string                   `convex:"body"`
//		Edited convex.Optional[float64] `convex:"edited"`
//	}
//	first, err := convex.Decode[message](value)
//
// Fields that the struct does not have are passed over. The error is a [*ValueError].
func Decode[T any](value Value) (T, error) {
	target, err := decodeAs[T](value)
	if err != nil {
		return target, err.rooted("")
	}
	return target, nil
}

func decodeAs[T any](value Value) (target T, err *ValueError) {
	err = decodeInto(reflect.ValueOf(&target).Elem(), value, false)
	return target, err
}

var nullType = reflect.TypeOf(Null{})

// decodeInto fills a place with a value. When exact, a struct refuses fields that it does not have.
func decodeInto(target reflect.Value, value any, exact bool) *ValueError {
	switch target.Kind() {
	case reflect.Interface:
		return decodeInterface(target, value, exact)
	case reflect.Pointer:
		if value == nil {
			target.SetZero()
			return nil
		}
		target.Set(reflect.New(target.Type().Elem()))
		return decodeInto(target.Elem(), value, exact)
	case reflect.Bool:
		v, ok := value.(bool)
		target.SetBool(v)
		return decodedScalar(target, value, ok, "a boolean")
	case reflect.String:
		v, ok := value.(string)
		target.SetString(v)
		return decodedScalar(target, value, ok, "a string")
	case reflect.Float64:
		if number, plain := value.(json.Number); plain {
			return decodeNumber(target, number)
		}
		v, ok := value.(float64)
		target.SetFloat(v)
		return decodedScalar(target, value, ok, "a float64")
	case reflect.Int64:
		if number, plain := value.(json.Number); plain {
			return decodeNumber(target, number)
		}
		v, ok := value.(int64)
		target.SetInt(v)
		return decodedScalar(target, value, ok, "an int64")
	case reflect.Slice:
		return decodeSlice(target, value, exact)
	case reflect.Map:
		return decodeMap(target, value, exact)
	case reflect.Struct:
		if target.Type() == nullType {
			return decodedScalar(target, value, value == nil, "null")
		}
		return decodeStruct(target, value, exact)
	}
	return broken("%s is no type for a Convex value.", target.Type())
}

// decodeNumber reads a number of plain JSON.
func decodeNumber(target reflect.Value, number json.Number) *ValueError {
	if target.Kind() == reflect.Int64 {
		whole, err := number.Int64()
		if err != nil {
			return broken("Expected a whole number of 64 bits, not %s.", number)
		}
		target.SetInt(whole)
		return checkLiteral(target, whole)
	}
	float, err := number.Float64()
	if err != nil {
		return broken("The number %s is beyond a float64.", number)
	}
	target.SetFloat(float)
	return checkLiteral(target, float)
}

func decodedScalar(target reflect.Value, value any, fits bool, want string) *ValueError {
	if !fits {
		return broken("Expected %s, not %s.", want, nameOf(value))
	}
	return checkLiteral(target, value)
}

func decodeInterface(target reflect.Value, value any, exact bool) *ValueError {
	if target.NumMethod() == 0 {
		if value == nil {
			target.SetZero()
		} else {
			target.Set(reflect.ValueOf(value))
		}
		return nil
	}
	plan := unionOf(target.Type())
	if plan == nil {
		return broken("%s is no type for a Convex value.", target.Type())
	}
	if value == nil && plan.nullable {
		target.SetZero()
		return nil
	}
	return plan.decode(target, value, exact)
}

func decodeSlice(target reflect.Value, value any, exact bool) *ValueError {
	if target.Type().Elem().Kind() == reflect.Uint8 {
		held, ok := value.([]byte)
		if ok {
			target.SetBytes(bytes.Clone(held))
		}
		return decodedScalar(target, value, ok, "bytes")
	}
	list, ok := value.([]any)
	if !ok {
		return broken("Expected an array, not %s.", nameOf(value))
	}
	filled := reflect.MakeSlice(target.Type(), len(list), len(list))
	for i, item := range list {
		if err := decodeInto(filled.Index(i), item, exact); err != nil {
			return err.underIndex(i)
		}
	}
	target.Set(filled)
	return nil
}

func decodeMap(target reflect.Value, value any, exact bool) *ValueError {
	fields, ok := value.(map[string]any)
	if !ok || target.Type().Key().Kind() != reflect.String {
		return broken("Expected %s, not %s.", "an object", nameOf(value))
	}
	key, of := target.Type().Key(), target.Type().Elem()
	filled := reflect.MakeMapWithSize(target.Type(), len(fields))
	for name, inner := range fields {
		place := reflect.New(of).Elem()
		if err := decodeInto(place, inner, exact); err != nil {
			return err.underField(name)
		}
		filled.SetMapIndex(reflect.ValueOf(name).Convert(key), place)
	}
	target.Set(filled)
	return nil
}

func decodeStruct(target reflect.Value, value any, exact bool) *ValueError {
	plan := planOf(target.Type())
	if plan.problem != "" {
		return broken("%s", plan.problem)
	}
	fields, ok := value.(map[string]any)
	if !ok {
		return broken("Expected an object, not %s.", nameOf(value))
	}
	found := 0
	for _, field := range plan.fields {
		inner, present := fields[field.name]
		if !present {
			if field.optional {
				continue
			}
			return broken("The field is missing.").underField(field.name)
		}
		found++
		place := target.Field(field.index)
		if field.optional {
			place = place.Addr().Interface().(optionalTarget).room()
		}
		if err := decodeInto(place, inner, exact); err != nil {
			return err.underField(field.name)
		}
	}
	for name, literal := range plan.constants {
		if inner, present := fields[name]; !present || inner != literal {
			return broken("Expected the literal %#v.", literal).underField(name)
		}
		found++
	}
	if exact && found < len(fields) {
		return broken("There are more fields than %s has.", target.Type().Name())
	}
	return nil
}

// nameOf names a value's type in Convex's words.
func nameOf(value any) string {
	switch value.(type) {
	case nil:
		return "null"
	case bool:
		return "a boolean"
	case json.Number:
		return "a number"
	case float64:
		return "a float64"
	case int64:
		return "an int64"
	case string:
		return "a string"
	case []byte:
		return "bytes"
	case []any:
		return "an array"
	}
	return "an object"
}
