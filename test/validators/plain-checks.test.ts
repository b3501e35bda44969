import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json/index.ts";
import { compiled } from "./compiled.ts";

/** Each row: a schema of scalars, and the values of `values` that fit it. */
const rows: readonly { readonly schema: JsonObject; readonly fits: readonly unknown[] }[] = [
  { schema: { type: "string" }, fits: ["", "a", "null"] },
  { schema: { type: ["number", "null"] }, fits: [0, 1, 1.5, null] },
  { schema: { const: "a" }, fits: ["a"] },
  { schema: { type: "string", const: "a" }, fits: ["a"] },
  { schema: { type: "string", const: 1 }, fits: [] },
  { schema: { const: null }, fits: [null] },
  { schema: { type: "boolean", const: false }, fits: [false] },
  { schema: { type: "number", enum: [1, 0] }, fits: [0, 1] },
  { schema: { enum: ["a", 1, true, null] }, fits: ["a", 1, true, null] },
  { schema: { type: "string", enum: ["a", 1] }, fits: ["a"] },
  { schema: { enum: Array.from({ length: 300 }, (_, index) => index) }, fits: [0, 1] },
  { schema: { type: "null", enum: [null] }, fits: [null] },
  { schema: { anyOf: [{ type: "string" }, { type: "null" }] }, fits: ["", "a", "null", null] },
  {
    schema: { anyOf: [{ const: "a" }, { type: "null" }, { type: "boolean" }] },
    fits: ["a", true, false, null],
  },
  { schema: { anyOf: [{ anyOf: [{ const: 1 }, { const: 0 }] }, { enum: ["a"] }] }, fits: ["a", 0, 1] },
  { schema: { anyOf: [{ type: "string", maxLength: 0 }, { type: "null" }] }, fits: ["", null] },
  { schema: { type: "string", anyOf: [{ const: "a" }, { type: "null" }] }, fits: ["a"] },
  { schema: { anyOf: [{ type: "null" }, { type: "array" }] }, fits: [null, []] },
  { schema: { enum: ["a"], const: "a" }, fits: ["a"] },
];
const values = ["", "a", "null", 0, 1, 1.5, true, false, null, [], {}];

describe("a check of scalars says what ajv says", () => {
  const inside = (schema: JsonObject): JsonObject => ({ type: "object", properties: { it: schema } });
  const schemas = new Map(
    rows.flatMap(({ schema }, index) => [
      [`alone${index}`, schema],
      [`inside${index}`, inside(schema)],
    ]),
  );
  const checks = compiled(schemas, {});
  const peer = new Ajv({ strict: false });
  test.for(rows.map((row, index) => ({ ...row, index })))("$schema", async ({ schema, fits, index }) => {
    const validator = (await checks)(`alone${index}`);
    const field = (await checks)(`inside${index}`);
    expect(values.filter((value) => peer.validate(schema, value))).toEqual(fits);
    expect(values.filter((value) => validator(value))).toEqual(fits);
    expect(values.filter((value) => field({ it: value }))).toEqual(fits);
    expect(values.filter((value) => validator.issues(value).length === 0)).toEqual(fits);
    expect(values.filter((value) => field.issues({ it: value }).length === 0)).toEqual(fits);
  });
});

/** Each row: a schema, what an issue about `{}` says would fit, and the keyword of the document that it leads to. */
const words: readonly { readonly schema: JsonObject; readonly expected: string; readonly at: string }[] = [
  { schema: { type: "string" }, expected: "a string", at: "type" },
  { schema: { type: "string", const: "a" }, expected: '"a"', at: "const" },
  { schema: { type: "string", enum: ["a", "b"] }, expected: '"a" or "b"', at: "enum" },
  {
    schema: { anyOf: [{ const: "a" }, { const: 1 }, { type: "null" }] },
    expected: '"a", 1 or null',
    at: "anyOf",
  },
  { schema: { anyOf: [{ type: "string" }, { type: "null" }] }, expected: "a string or null", at: "anyOf" },
  {
    schema: { anyOf: [{ type: "string" }, { const: 1 }] },
    expected: "a value that fits one of the union's branches",
    at: "anyOf",
  },
];

test.for(words)(
  "one issue for $schema, which leads to the document's keyword",
  async ({ schema, expected, at }) => {
    const holder = { type: "object", properties: { "a/b": schema } };
    const issues = (await compiled(new Map([["holder", holder]]), {}))("holder").issues({ "a/b": {} });
    expect(issues.map((issue) => [issue.pointer, issue.expected, issue.schema])).toEqual([
      ["/a~1b", expected, `#/properties/a~1b/${at}`],
    ]);
  },
);
