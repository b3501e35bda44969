import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json/index.ts";
import { compiled } from "./compiled.ts";

// The yes or no of a compiled check is printed by the project; what ajv itself says of the same schema is its judge.
// The issues come from another text, so both are held to it.

const int64: JsonObject = {
  type: "object",
  required: ["$integer"],
  additionalProperties: false,
  properties: { $integer: { type: "string", pattern: "^[A-Za-z0-9+/]{10}[AEIMQUYcgkosw048]=?$" } },
};
const components: JsonObject = {
  Int64: int64,
  Id: { type: "string" },
  Float64: { anyOf: [{ type: "number" }, { $ref: "#/components/schemas/Int64" }] },
  Text: { type: "object", required: ["kind"], properties: { kind: { const: "a" }, b: { type: "string" } } },
  Image: {
    type: "object",
    required: ["kind", "b"],
    properties: { kind: { enum: ["b", "c"] }, b: { $ref: "#/components/schemas/Float64" } },
  },
};
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const schemas: readonly JsonObject[] = [
  {},
  { not: {} },
  { type: "integer", minimum: 0, maximum: 3 },
  { type: ["number", "null"], exclusiveMinimum: 0, exclusiveMaximum: 2 },
  { minimum: 1 },
  { type: "string", minLength: 1, maxLength: 2 },
  { pattern: "^a" },
  { type: "string", pattern: "^(?!\\$)[ -~]*$" },
  { const: null },
  { enum: ["a", "b", 1, null] },
  { type: "string", enum: Array.from("abcdefghijklmnopqrstuvwxyz") },
  { type: ["string", "array"], items: ref("Id"), minItems: 1, maxItems: 2 },
  { items: ref("Int64"), maxItems: 1 },
  { type: "array", items: { type: "array", items: ref("Float64") } },
  { type: "object", required: ["a", "b"], properties: { a: ref("Id"), b: ref("Float64") } },
  { type: "object", required: ["z"], additionalProperties: false, properties: { a: {}, b: ref("Int64") } },
  { type: "object", additionalProperties: false, properties: { a: { type: "string" } } },
  { type: "object", additionalProperties: false },
  { additionalProperties: ref("Float64"), properties: { a: { type: "boolean" } } },
  { type: "object", propertyNames: { enum: ["a", "$integer"] }, additionalProperties: ref("Id") },
  { type: "object", propertyNames: { type: "string", pattern: "^a$" }, minProperties: 1, maxProperties: 1 },
  { patternProperties: { "^a": { type: "number" }, b$: ref("Id") }, additionalProperties: false },
  { type: "object", properties: { constructor: { type: "string" }, a: {} }, required: ["toString"] },
  { type: "object", properties: { constructor: {}, a: {}, b: {} }, additionalProperties: false },
  { anyOf: [ref("Int64"), ref("Id"), { type: "array" }] },
  { allOf: [{ required: ["a"] }, { properties: { a: ref("Id") } }], type: "object" },
  { oneOf: [{ type: "string" }, ref("Id"), { type: "number" }, { type: "object", required: ["a"] }] },
  { oneOf: [{ properties: { a: ref("Id") } }] },
  {
    oneOf: [ref("Text"), ref("Image")],
    discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/Text" } },
  },
];

/** Values of few words, so that every schema has some that fit. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom<unknown>(null, true, 0, 1, 2.5, -1, 4, "", "a", "b", "😀", "$a", "abc"),
    fc.constantFrom<unknown>(
      { $integer: "BwAAAAAAAAA=" },
      { $integer: "BwAAAAAAAAA" },
      { $integer: "x" },
      { a: 1 },
    ),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "ab", "z", "$integer", "constructor", "toString"), tie("value"), {
      maxKeys: 4,
    }),
    fc.record(
      { kind: fc.constantFrom<unknown>("a", "b", "c", "d", 1), b: tie("value") },
      { requiredKeys: ["kind"] },
    ),
  ),
}));

/** ajv as it comes, for the schema with its components beside it. */
function judge(schema: JsonObject): (value: unknown) => boolean {
  const { discriminator: _, ...plain } = schema;
  const whole = JSON.stringify({ ...plain, $defs: components });
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  return ajv.compile(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")));
}

describe("what ajv says of the same schema is the yes or no, and the issues are of its mind", () => {
  const checks = compiled(new Map(schemas.map((schema, index) => [`row${index}`, schema])), components);

  test.for(schemas.map((schema, index) => [JSON.stringify(schema), index] as const))(
    "%s",
    async ([, index]) => {
      const check = (await checks)(`row${index}`);
      const fits = judge(schemas[index] as JsonObject);
      fc.assert(
        fc.property(value, (one) => {
          expect([check(one), check.issues(one).length === 0]).toEqual([fits(one), fits(one)]);
        }),
        { numRuns: 600 },
      );
    },
  );
});

describe("a field called __proto__", () => {
  const closed: JsonObject = {
    type: "object",
    required: ["__proto__"],
    additionalProperties: false,
    properties: Object.fromEntries([
      ["a", {}],
      ["__proto__", { type: "string" }],
    ]),
  };
  const rows: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['{"__proto__":"x"}', undefined, undefined],
    ['{"__proto__":"x","a":1}', undefined, undefined],
    ['{"a":1}', "/__proto__", "#/required"],
    ['{"__proto__":1}', "/__proto__", "#/properties/__proto__/type"],
    ['{"__proto__":"x","b":1}', "/b", "#/additionalProperties"],
  ];
  test.for(rows)("%s", async ([text, pointer, schema]) => {
    const check = (await compiled(new Map([["one", closed]]), {}))("one");
    const given: unknown = JSON.parse(text);
    const [first] = check.issues(given);
    expect([check(given), first?.pointer, first?.schema]).toEqual([pointer === undefined, pointer, schema]);
  });
});
