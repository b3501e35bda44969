import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSchema } from "../../../src/reference/page/check-schema.ts";

// The page says of an answer whether it is as documented, without a compiler. It has to say what ajv says.

type Schema = Readonly<Record<string, unknown>>;
const tree = JSON.parse(readFileSync("generated/openapi.json", "utf8")) as Schema;

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "document.json", components: tree.components });

function peerOf(schema: Schema): (value: unknown) => boolean {
  const text = JSON.stringify(schema).replaceAll('"#/components', '"document.json#/components');
  return ajv.compile(JSON.parse(text));
}

/** Every schema of a body of the document, with the examples that stand beside it. */
const bodies = new Map<string, { schema: Schema; examples: unknown[] }>();
function collect(value: unknown, place: string): void {
  if (typeof value !== "object" || value === null) return;
  const { schema, examples } = value as {
    schema?: Schema;
    examples?: Readonly<Record<string, { value?: unknown }>>;
  };
  if (schema !== undefined && examples !== undefined && !Array.isArray(examples)) {
    bodies.set(place, { schema, examples: Object.values(examples).map((example) => example.value) });
  }
  for (const [key, field] of Object.entries(value)) collect(field, `${place}/${key}`);
}
collect(tree.paths, "");

const strange = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 60,
  "",
  "success",
  "error",
  "x".repeat(200),
  "KgAAAAAAAAA=",
  [],
  {},
  [null],
  { status: "success" },
  { $integer: "KgAAAAAAAAA=" },
  { $bytes: "" },
);

/** Somewhere in a value: something else, something less or something more. */
function mutate(value: unknown, seeds: readonly number[], other: unknown): unknown {
  const [seed = 0, ...rest] = seeds;
  if (typeof value !== "object" || value === null || seeds.length === 0) return other;
  if (Array.isArray(value)) {
    if (value.length === 0 || seed % 5 === 0) return [...value, other];
    return value.map((item, index) => (index === seed % value.length ? mutate(item, rest, other) : item));
  }
  const names = Object.keys(value);
  if (names.length === 0 || seed % 7 === 0) return { ...value, [seed % 2 === 0 ? "$extra" : "extra"]: other };
  const name = names[seed % names.length] ?? "";
  const { [name]: field, ...others } = value as Record<string, unknown>;
  return seed % 11 === 0 ? others : { ...others, [name]: mutate(field, rest, other) };
}

test("there are bodies to hold", () => expect(bodies.size).toBeGreaterThan(50));

describe.each([...bodies].map(([place, body]) => ({ place, ...body })))("$place", ({ schema, examples }) => {
  const peer = peerOf(schema);
  const ours = (value: unknown) => checkSchema(tree, schema, value).length === 0;

  test("the examples are judged alike", () => {
    expect(examples.map(ours)).toEqual(examples.map((value) => peer(value)));
  });

  test("what was changed in them is judged alike", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(fc.nat(), { minLength: 0, maxLength: 5 }),
        strange,
        (example, seeds, other) => {
          const value = mutate(example, seeds, other);
          expect([ours(value), value]).toEqual([peer(value), value]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
