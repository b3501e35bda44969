package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"reflect"
	"strconv"
	"time"
)

type fields = map[string]any

// report makes each attempt once and prints what came of it: a value, or what failure says of an error that it knows
// as a failed call.
func report(version string, attempts map[string]func() (any, error), failure func(error) (fields, bool)) {
	seen := fields{}
	for name, attempt := range attempts {
		began := time.Now()
		value, err := attempt()
		one := fields{"milliseconds": time.Since(began).Milliseconds()}
		if failed, ok := failure(err); ok {
			one["error"] = failed
		} else {
			one["value"] = describe(value)
		}
		seen[name] = one
	}
	text, err := json.Marshal(fields{"version": version, "seen": seen})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(text))
}

// describe writes a value so that its type and bits can be seen. A client may have integers and bytes of its own types.
func describe(value any) any {
	switch of := reflect.ValueOf(value); of.Kind() {
	case reflect.Int64:
		return fields{"int": strconv.FormatInt(of.Int(), 10)}
	case reflect.Float64:
		return fields{"float": fmt.Sprintf("%016x", math.Float64bits(of.Float()))}
	case reflect.Slice:
		if of.Type().Elem().Kind() == reflect.Uint8 {
			return fields{"bytes": hex.EncodeToString(of.Bytes())}
		}
		list := make([]any, of.Len())
		for i := range list {
			list[i] = describe(of.Index(i).Interface())
		}
		return list
	case reflect.Map:
		dict := fields{}
		for _, name := range of.MapKeys() {
			dict[name.String()] = describe(of.MapIndex(name).Interface())
		}
		return fields{"dict": dict}
	}
	return value
}
