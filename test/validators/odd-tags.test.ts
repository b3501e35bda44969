import { expect, test } from "vitest";
import type { JsonObject } from "../../src/json/index.ts";
import { compiled } from "./compiled.ts";

/** A union told apart by `tag`, whose branch for each literal holds a string called as its number. */
function tagged(literals: readonly string[]): { schema: JsonObject; components: JsonObject } {
  const refs = literals.map((_, index) => `#/components/schemas/Branch${index}`);
  const components = literals.map((literal, index): [string, JsonObject] => [
    `Branch${index}`,
    {
      type: "object",
      required: ["tag", `own${index}`],
      additionalProperties: false,
      properties: { tag: { type: "string", const: literal }, [`own${index}`]: { type: "string" } },
    },
  ]);
  const mapping = Object.fromEntries(literals.map((literal, index) => [literal, refs[index] ?? ""]));
  return {
    schema: { oneOf: refs.map(($ref) => ({ $ref })), discriminator: { propertyName: "tag", mapping } },
    components: Object.fromEntries(components),
  };
}

const rows = [
  ["a", "b"],
  ["", "b"],
  ["constructor", "toString"],
  ["__proto__", "a"],
  ["a b/c~d", "*/"],
];

test.for(rows.map((literals) => ({ literals })))(
  "the tags $literals tell branches apart",
  async ({ literals }) => {
    const { schema, components } = tagged(literals);
    const validator = (await compiled(new Map([["union", schema]]), components))("union");
    for (const [index, tag] of literals.entries()) {
      expect(validator.issues({ tag, [`own${index}`]: "x" })).toEqual([]);
      expect(validator.issues({ tag, [`own${index}`]: 1 }).map(({ pointer }) => pointer)).toEqual([
        `/own${index}`,
      ]);
      expect(validator({ tag, [`own${1 - index}`]: "x" })).toBe(false);
    }
    expect(validator({ tag: "none of them", own0: "x" })).toBe(false);
  },
);
