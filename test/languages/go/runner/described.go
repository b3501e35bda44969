package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// undescribe builds the value that a job describes, without the client's codec.
func undescribe(text json.RawMessage) any {
	if len(text) == 0 {
		return nil
	}
	var tree any
	if err := json.Unmarshal(text, &tree); err != nil {
		panic(err)
	}
	return build(tree)
}

func build(tree any) any {
	switch node := tree.(type) {
	case []any:
		for i, item := range node {
			node[i] = build(item)
		}
	case map[string]any:
		for kind, inner := range node {
			return buildKind(kind, inner)
		}
	}
	return tree
}

func buildKind(kind string, inner any) any {
	switch kind {
	case "object":
		fields := inner.(map[string]any)
		for name, value := range fields {
			fields[name] = build(value)
		}
		return fields
	case "int64":
		return must(strconv.ParseInt(inner.(string), 10, 64))
	case "float64":
		return math.Float64frombits(must(strconv.ParseUint(inner.(string), 16, 64)))
	case "bytes":
		return must(hex.DecodeString(inner.(string)))
	case "illFormed":
		return illFormed(inner.(string))
	}
	panic("no value is described by " + kind)
}

// illFormed holds lone surrogates in the three bytes that UTF-8 would give them.
func illFormed(units string) string {
	var text strings.Builder
	for _, unit := range must(hex.DecodeString(evenly(units))) {
		text.WriteByte(unit)
	}
	encoded := []byte{}
	for i := 0; i+1 < text.Len(); i += 2 {
		unit := uint16(text.String()[i])<<8 | uint16(text.String()[i+1])
		encoded = append(encoded, 0xe0|byte(unit>>12), 0x80|byte(unit>>6&0x3f), 0x80|byte(unit&0x3f))
	}
	return string(encoded)
}

func evenly(units string) string { return strings.Repeat("0", (4-len(units)%4)%4) + units }

// describe prints a value as the suite reads it, without the client's codec.
func describe(value any) any {
	switch v := value.(type) {
	case nil, bool, string:
		return v
	case int64:
		return map[string]any{"int64": strconv.FormatInt(v, 10)}
	case float64:
		return map[string]any{"float64": fmt.Sprintf("%016x", math.Float64bits(v))}
	case []byte:
		return map[string]any{"bytes": hex.EncodeToString(v)}
	case []any:
		list := make([]any, len(v))
		for i, item := range v {
			list[i] = describe(item)
		}
		return list
	case map[string]any:
		fields := make(map[string]any, len(v))
		for name, inner := range v {
			fields[name] = describe(inner)
		}
		return map[string]any{"object": fields}
	}
	panic(fmt.Sprintf("%T is no Convex value", value))
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
