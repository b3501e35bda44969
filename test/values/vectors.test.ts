import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  ConvexValueError,
  decodeValue,
  encodeValue,
  printValue,
  type ValueFormat,
} from "../../src/values/index.ts";
import { printKnown } from "../../src/values/print-value.ts";

interface Vector {
  readonly name: string;
  readonly encoded?: unknown;
  readonly clean?: unknown;
  readonly rust_text?: { readonly encoded: string; readonly clean: string; readonly export: string };
  readonly type?: string;
  readonly invalid?: unknown;
  readonly invalid_text?: string;
  readonly invalid_generator?: { readonly kind: string; readonly length?: number; readonly fields?: number };
  readonly divergent?: unknown;
}

const vectors: readonly Vector[] = JSON.parse(readFileSync("test/conformance/values.json", "utf8"));

const encoded = vectors.filter((vector) => "encoded" in vector);

const typeOf = (value: unknown) =>
  value === null
    ? "null"
    : typeof value === "bigint"
      ? "int64"
      : typeof value === "number"
        ? "float64"
        : value instanceof ArrayBuffer
          ? "bytes"
          : Array.isArray(value)
            ? "array"
            : typeof value;

describe("values that every side agrees on", () => {
  test("there are some", () => expect(encoded.length).toBeGreaterThan(60));

  test.for(encoded)("$name decodes to its type and encodes to the same bytes", (vector) => {
    const value = decodeValue(vector.encoded);
    expect(typeOf(value)).toBe(vector.type === "id" ? "string" : vector.type);
    expect(JSON.stringify(encodeValue(value))).toBe(JSON.stringify(vector.encoded));
    expect(JSON.stringify(encodeValue(value, { format: "json" }))).toBe(JSON.stringify(vector.clean));
  });

  test.for(encoded)("$name prints as the backend prints it", ({ encoded, rust_text }) => {
    const value = decodeValue(encoded);
    const checked = (format: ValueFormat) => printValue(value, { format });
    const unchecked = (format: ValueFormat) => printKnown(value, format);
    for (const print of [checked, unchecked])
      expect({
        encoded: print("convex_encoded_json"),
        clean: print("json"),
        export: print("export_json"),
      }).toEqual(rust_text);
    expect([printValue(value), printKnown(value)]).toEqual([rust_text?.encoded, rust_text?.encoded]);
    expect(printValue(decodeValue(JSON.parse(rust_text?.encoded ?? "")))).toBe(rust_text?.encoded);
  });
});

// As serde_json prints doubles: plain up to 1e16, with an exponent from there and below 1e-5.
test.for([
  [1e15, "1000000000000000.0"],
  [1234567890123456, "1234567890123456.0"],
  [-9007199254740992, "-9007199254740992.0"],
  [9999999999999998, "9999999999999998.0"],
  [999999999999999.9, "999999999999999.9"],
  [1e16, "1e16"],
  [12345678901234568, "1.2345678901234568e16"],
  [0.00001, "0.00001"],
  [0.000001, "1e-6"],
] as const)("%d is printed as %s", ([value, text]) => {
  expect(printValue(value)).toBe(text);
});

describe("what the backend refuses", () => {
  const refused: readonly [string, () => unknown][] = vectors.flatMap(
    ({ name, invalid, invalid_text, invalid_generator }): [string, () => unknown][] => {
      if (invalid !== undefined) return [[name, () => decodeValue(invalid)]];
      if (invalid_text !== undefined) return [[name, () => decodeValue(JSON.parse(invalid_text))]];
      if (invalid_generator?.kind === "array") {
        return [[name, () => decodeValue(Array(invalid_generator.length).fill(null))]];
      }
      if (invalid_generator?.kind === "object") {
        const fields = Array.from({ length: invalid_generator.fields ?? 0 }, (_, at) => [`k${at}`, null]);
        return [[name, () => decodeValue(Object.fromEntries(fields))]];
      }
      return [];
    },
  );

  test("is every vector that says so", () => {
    const said = vectors.filter((vector) => Object.keys(vector).some((key) => key.startsWith("invalid")));
    expect(refused.length).toBe(said.length);
  });

  test.for(refused)("%s", ([name, decode]) => {
    const notJson = name === "text-nan-literal" || name === "text-leading-zero";
    expect(decode).toThrow(notJson ? SyntaxError : ConvexValueError);
  });
});

describe("where npm convex and the backend differ, the backend is followed", () => {
  const want: { readonly [name: string]: unknown } = {
    "float-plus-zero-wrapped": 0,
    "integer-unpadded": 1n,
    "bytes-unpadded-1": new Uint8Array([0]).buffer,
    "bytes-half-padded": new Uint8Array([0]).buffer,
    "commit-ts": ConvexValueError,
    "proto-key": JSON.parse('{"__proto__":{"a":1}}'),
  };
  test.for(vectors.filter((vector) => "divergent" in vector))("$name", ({ name, divergent }) => {
    expect(Object.keys(want)).toContain(name);
    if (want[name] === ConvexValueError) expect(() => decodeValue(divergent)).toThrow(ConvexValueError);
    else expect(decodeValue(divergent)).toStrictEqual(want[name]);
  });

  test("__proto__ is an own field, in both directions, also where it has to be rewritten", () => {
    const json = JSON.parse('{"__proto__":{"$integer":"AQAAAAAAAAA="},"a":1}');
    const value = decodeValue(json) as { [field: string]: unknown };
    expect(Object.getOwnPropertyDescriptor(value, "__proto__")?.value).toBe(1n);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(JSON.stringify(encodeValue(value as never))).toBe(JSON.stringify(json));
  });
});
