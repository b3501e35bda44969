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

type attempt = func() (any, error)

// queries are the attempts that are one query: what echo sends comes back, and each path that ask calls answers in a
// way of its own.
func queries(echo func(value any) (any, error), ask func(path string) (any, error)) map[string]attempt {
	attempts := map[string]attempt{}
	for name, value := range map[string]any{
		"int64": int64(1)<<53 + 1, "bytes": []byte{0, 0xff}, "minusZero": math.Copysign(0, -1), "nan": math.NaN(),
	} {
		attempts[name] = func() (any, error) { return echo(value) }
	}
	for name, path := range map[string]string{
		"dataString": "error:string", "dataNull": "error:null", "dataAbsent": "error:none",
		"badInteger": "bad:integer", "status560": "error:560", "retry": "busy:once",
		"unknownReturns": "returns:unknown", "redirect": "redirect:away",
	} {
		attempts[name] = func() (any, error) { return ask(path) }
	}
	return attempts
}

// report makes each attempt once and prints what came of it: a value, or what failure says of an error that it knows
// as a failed call.
func report(version string, attempts map[string]attempt, failure func(error) (fields, bool)) {
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
