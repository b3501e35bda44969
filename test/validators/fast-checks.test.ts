import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json/index.ts";
import { patternChecks } from "../../src/validators/fast-keywords.ts";
import * as runtime from "../../src/validators/runtime/runtime.ts";
import { compiled } from "./compiled.ts";

/** Texts near a pattern: its own, those with one character exchanged, and any others. */
function near(pattern: string): fc.Arbitrary<string> {
  // fast-check makes no text of a look-ahead. What begins with the sign that this one forbids is near as well.
  const fits = fc.stringMatching(new RegExp(pattern.replace("(?!\\$)", ""), "u"));
  const strange = fc.constantFrom(
    "=",
    "$",
    "-",
    "_",
    " ",
    "~",
    "\u007f",
    "\n",
    "é",
    "Ā",
    "Ł",
    "😀",
    "\ud800",
    "A",
    "B",
    "0",
  );
  const changed = fc
    .tuple(fits, fc.nat(), fc.nat(2), strange)
    .map(
      ([text, at, taken, put]) =>
        text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + taken),
    );
  return fc.oneof(fits, changed, fc.string({ unit: "binary" }), fc.base64String());
}

const checks = new Map<string, unknown>(Object.entries(runtime));

describe.each([...patternChecks])("%s", (pattern, name) => {
  const check = checks.get(name) as (text: string) => boolean;
  const expression = new RegExp(pattern, "u");
  const agree = (text: string): void => {
    expect([text, check(text)]).toEqual([text, expression.test(text)]);
  };

  test(`is what ${name} says of any text`, () => {
    fc.assert(fc.property(near(pattern), agree), { numRuns: 3000 });
  });

  test.for([0, 1, 2, 3, 4, 8, 10, 11, 12, 13, 16, 1023, 1024, 1025])("of %i letters", (length) => {
    for (const end of ["", "=", "==", "===", "B", "E=", "B=", "$"]) agree("A".repeat(length) + end);
  });
});

describe("a closed object", () => {
  const schema: JsonObject = {
    type: "object",
    required: ["a", "b"],
    additionalProperties: false,
    properties: { a: {}, b: {}, c: { type: "string" } },
  };
  const rows: readonly { readonly value: unknown; readonly keywords: readonly string[] }[] = [
    { value: { a: 1, b: 2 }, keywords: [] },
    { value: { b: 1, a: 2, c: "x" }, keywords: [] },
    { value: { a: 1, b: 2, d: 3 }, keywords: ["additionalProperties"] },
    { value: { a: 1, d: 2 }, keywords: ["required", "additionalProperties"] },
    { value: { a: 1, b: 2, c: undefined }, keywords: [] },
    { value: { a: 1, b: 2, d: undefined }, keywords: ["additionalProperties"] },
    { value: { a: 1, b: 2, c: 1, d: 1 }, keywords: ["additionalProperties", "type"] },
    { value: JSON.parse('{"a":1,"b":2,"__proto__":3}'), keywords: ["additionalProperties"] },
  ];
  test.for(rows)("$value", async ({ value, keywords }) => {
    const validator = (await compiled(new Map([["closed", schema]]), {}))("closed");
    expect(validator(value)).toBe(keywords.length === 0);
    expect(validator.issues(value).map(({ keyword }) => keyword)).toEqual(keywords);
  });
});

describe("a yes or no and the issues are of one mind", () => {
  const components: JsonObject = {
    Float64: { anyOf: [{ type: "number" }, { $ref: "#/components/schemas/Special" }] },
    Special: {
      type: "object",
      required: ["$float"],
      additionalProperties: false,
      properties: { $float: { type: "string", pattern: "^[A-Za-z0-9+/]{10}[AEIMQUYcgkosw048]=$" } },
    },
    Name: { type: "string" },
    Tree: {
      type: "object",
      required: ["name"],
      additionalProperties: false,
      properties: {
        name: { $ref: "#/components/schemas/Name" },
        weight: { $ref: "#/components/schemas/Float64" },
        below: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
        either: {
          anyOf: [
            { $ref: "#/components/schemas/Float64" },
            { type: "null" },
            { $ref: "#/components/schemas/Tree" },
          ],
        },
        only: { oneOf: [{ $ref: "#/components/schemas/Name" }, { type: "string", maxLength: 2 }] },
      },
    },
  };
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthSize: "small" },
      fc.constantFrom<unknown>(
        null,
        1,
        "a",
        "abc",
        true,
        { $float: "AAAAAAAA+H8=" },
        { $float: "AAAAAAAA+H8" },
        {},
      ),
      fc.record(
        {
          name: tie("tree"),
          weight: tie("tree"),
          below: fc.array(tie("tree"), { maxLength: 3 }),
          either: tie("tree"),
          only: tie("tree"),
          more: tie("tree"),
        },
        { requiredKeys: ["name"] },
      ),
      fc.record(
        { name: fc.string(), below: fc.array(tie("tree"), { maxLength: 3 }), either: tie("tree") },
        { requiredKeys: ["name"] },
      ),
    ),
  }));

  test("of values right and wrong", async () => {
    const validator = (await compiled(new Map(), components))("$Tree");
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(tree, (value) => {
        const fits = validator(value);
        seen[fits ? "right" : "wrong"]++;
        expect(validator.issues(value).length === 0).toBe(fits);
      }),
      { numRuns: 3000 },
    );
    expect(seen.right).toBeGreaterThan(50);
    expect(seen.wrong).toBeGreaterThan(50);
  });
});
