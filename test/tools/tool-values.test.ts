import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NamedShape, Shape } from "../../src/model/index.ts";
import { printToolValue, readToolValue, ToolValueError, toolSchema } from "../../src/tools/index.ts";
import type { Value } from "../../src/values/index.ts";

const none = new Map<string, NamedShape>();
const scalar = (type: "string" | "float64" | "int64" | "boolean" | "bytes" | "null"): Shape => ({
  kind: "scalar",
  type,
});
const literal = (value: string | number | bigint | boolean): Shape => ({ kind: "literal", value });
const union = (...of: Shape[]): Shape => ({ kind: "union", of });
const object = (fields: Readonly<Record<string, Shape>>): Shape => ({
  kind: "object",
  fields: Object.entries(fields).map(([name, shape]) => ({ name, shape, optional: false })),
});
const bytes = (...of: number[]) => Uint8Array.from(of).buffer;

// What a model has to write for a value: worked out from the rules of the form, not from what the code prints.
const rows: readonly {
  readonly title: string;
  readonly shape: Shape;
  readonly value: Value;
  readonly json: unknown;
}[] = [
  { title: "an int64 is digits", shape: scalar("int64"), value: -(2n ** 63n), json: "-9223372036854775808" },
  { title: "bytes are base64", shape: scalar("bytes"), value: bytes(255, 0, 128), json: "/wCA" },
  { title: "a number is itself", shape: scalar("float64"), value: 0.1, json: 0.1 },
  { title: "a special number has a name", shape: scalar("float64"), value: -0, json: "-0" },
  { title: "a text of digits is a text", shape: scalar("string"), value: "42", json: "42" },
  { title: "an int64 that may be null", shape: union(scalar("int64"), scalar("null")), value: 1n, json: "1" },
  {
    title: "beside text, an int64 says so",
    shape: union(scalar("int64"), scalar("string")),
    value: 1n,
    json: { $int64: "1" },
  },
  {
    title: "beside an int64, a text is a text",
    shape: union(scalar("int64"), scalar("string")),
    value: "1",
    json: "1",
  },
  {
    title: "bytes beside text",
    shape: union(scalar("bytes"), scalar("string")),
    value: bytes(104, 105),
    json: { $bytes: "aGk=" },
  },
  {
    title: "NaN beside text",
    shape: union(scalar("float64"), scalar("string")),
    value: Number.NaN,
    json: { $float64: "NaN" },
  },
  { title: "a number beside an int64", shape: union(scalar("float64"), scalar("int64")), value: 1, json: 1 },
  {
    title: "an int64 beside a number",
    shape: union(scalar("float64"), scalar("int64")),
    value: 1n,
    json: { $int64: "1" },
  },
  {
    title: "an int64 literal",
    shape: literal(9007199254740993n),
    value: 9007199254740993n,
    json: "9007199254740993",
  },
  {
    title: "objects that nothing tells apart",
    shape: union(object({ a: scalar("int64") }), object({ a: scalar("string") })),
    value: { a: 1n },
    json: { a: { $int64: "1" } },
  },
  {
    title: "objects that a literal tells apart",
    shape: {
      kind: "union",
      discriminator: "kind",
      of: [
        object({ kind: literal("a"), x: scalar("int64") }),
        object({ kind: literal("b"), x: scalar("string") }),
      ],
    },
    value: { kind: "a", x: 1n },
    json: { kind: "a", x: "1" },
  },
  {
    title: "anything",
    shape: { kind: "unknown" },
    value: [1n, bytes(), "1", -0],
    json: [{ $int64: "1" }, { $bytes: "" }, "1", { $float64: "-0" }],
  },
  {
    title: "a record",
    shape: { kind: "record", keys: scalar("string"), of: scalar("int64") },
    value: JSON.parse('{"__proto__": 1, "b": 2}', (_, each) =>
      typeof each === "number" ? BigInt(each) : each,
    ),
    json: JSON.parse('{"__proto__": "1", "b": "2"}'),
  },
];

describe.for(rows)("$title", ({ shape, value, json }) => {
  test("is printed, read, and allowed by its schema", () => {
    expect(printToolValue(value, shape, none, "value")).toEqual(json);
    expect(readToolValue(json, shape, none, "value")).toEqual(value);
    expect(new Ajv2020({ strict: false, ownProperties: true }).validate(toolSchema(shape, none), json)).toBe(
      true,
    );
  });
});

test.for<[string, Shape, unknown, string]>([
  ["too large", scalar("int64"), "9223372036854775808", "value: expected a 64-bit integer in decimal digits"],
  ["a number for an int64", scalar("int64"), 1, "value: expected a 64-bit integer in decimal digits"],
  ["no base64", scalar("bytes"), "a", "value: expected bytes as base64 text"],
  ["bits that no byte needs", scalar("bytes"), "aGl=", "value: expected bytes as base64 text"],
  ["a missing field", object({ a: scalar("string") }), {}, "value.a: missing: expected text"],
  ["a further field", object({}), { "a b": 1 }, 'value["a b"]: there is no such field; known are none'],
  ["a tag beside a field", { kind: "unknown" }, { $int64: "1", a: 1 }, "value: $int64 stands alone"],
  ["another tag", { kind: "unknown" }, { a: [{ $date: "1" }] }, "value.a[0]: no field may begin with $"],
  ["too deep", { kind: "unknown" }, JSON.parse("[".repeat(65) + "]".repeat(65)), "64 deep at most"],
  ["no member", union(literal("a"), literal("b")), "c", 'value: expected "a" or "b"'],
])("%s is refused with its place", ([, shape, json, message]) => {
  expect(() => readToolValue(json, shape, none, "value")).toThrow(ToolValueError);
  expect(() => readToolValue(json, shape, none, "value")).toThrow(message);
});

/** Shapes as validators make them, and for each its values. */
const leaf = fc.constantFrom<Shape>(
  ...(["string", "float64", "int64", "boolean", "bytes", "null"] as const).map(scalar),
  { kind: "id", table: "messages" },
  { kind: "unknown" },
  literal("on"),
  literal(1n),
  literal(2.5),
  literal(true),
);
const { shape: anyShape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie("shape").map((of): Shape => ({ kind: "list", of })),
    tie("shape").map((of): Shape => ({ kind: "record", keys: scalar("string"), of })),
    fc
      .uniqueArray(fc.constantFrom("a", "b", "c", "constructor"), { minLength: 0, maxLength: 3 })
      .chain((names) =>
        fc.tuple(
          ...names.map((name) =>
            fc.tuple(tie("shape"), fc.boolean()).map(([shape, optional]) => ({ name, shape, optional })),
          ),
        ),
      )
      .map((fields): Shape => ({ kind: "object", fields })),
    fc.array(tie("shape"), { minLength: 1, maxLength: 3 }).map((of): Shape => ({ kind: "union", of })),
  ),
}));
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const blob = fc.uint8Array({ maxLength: 8 }).map((each) => new Uint8Array(each).buffer);
// Every NaN is one NaN to JavaScript.
const scalarValue = fc.oneof(fc.double(), int64, fc.string(), fc.boolean(), blob, fc.constant(null));

function valueFor(shape: Shape): fc.Arbitrary<Value> {
  switch (shape.kind) {
    case "scalar":
      return {
        string: fc.oneof(fc.string(), fc.constantFrom("NaN", "42", "aGk=", "on")),
        float64: fc.double(),
        int64,
        boolean: fc.boolean(),
        bytes: blob,
        null: fc.constant(null),
      }[shape.type] as fc.Arbitrary<Value>;
    case "literal":
      return fc.constant(shape.value as Value);
    case "id":
      return fc.string();
    case "list":
      return fc.array(valueFor(shape.of), { maxLength: 3 });
    case "record":
      return fc.dictionary(fc.constantFrom("x", "y", "constructor"), valueFor(shape.of), {
        noNullPrototype: true,
      });
    case "object":
      return fc
        .tuple(
          ...shape.fields.map(({ shape: of, optional }) =>
            optional ? fc.option(valueFor(of), { nil: undefined }) : valueFor(of),
          ),
        )
        .map((values) =>
          Object.fromEntries(
            shape.fields.flatMap(({ name }, at) =>
              values[at] === undefined ? [] : [[name, values[at] as Value]],
            ),
          ),
        );
    case "union":
      return fc.oneof(...shape.of.map(valueFor));
    default:
      return fc.oneof(scalarValue, fc.array(scalarValue, { maxLength: 2 }));
  }
}

test("every value of every shape travels exactly, and by its schema", () => {
  fc.assert(
    fc.property(
      anyShape.chain((shape) => fc.tuple(fc.constant(shape), valueFor(shape))),
      ([shape, value]) => {
        const json = JSON.parse(JSON.stringify(printToolValue(value, shape, none, "value")));
        expect(readToolValue(json, shape, none, "value")).toEqual(value);
        const ajv = new Ajv2020({ strict: false, ownProperties: true });
        expect(
          ajv.validate(toolSchema(shape, none), json),
          JSON.stringify([ajv.errors, toolSchema(shape, none), json]),
        ).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

test("whatever JSON comes, it is read as the shape says or refused with a place, never otherwise", () => {
  fc.assert(
    fc.property(anyShape, fc.jsonValue(), (shape, json) => {
      let value: Value;
      try {
        value = readToolValue(json, shape, none, "value");
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(ToolValueError);
        return;
      }
      expect(readToolValue(printToolValue(value, shape, none, "value"), shape, none, "value")).toEqual(value);
    }),
    { numRuns: 2_000 },
  );
});
