import type { JsonObject } from "../json/index.ts";
import { always, never, type Schema, type Test } from "./fits-expression.ts";

/**
 * The lines that return false for an object `d` that does not fit. Fields are read at the head, all at once: that is
 * one look at the object's hidden class, which the engine forgets at the first call or loop.
 */
export function objectLines(
  schema: JsonObject,
  testOf: (schema: Schema) => Test,
  patternTest: (pattern: string) => Test,
): readonly string[] {
  const required = new Set((schema.required ?? []) as unknown as string[]);
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const names = [...new Set([...required, ...Object.keys(properties)])];
  const fields = names.map((name, index) => ({
    name,
    at: `p${index}`,
    test: Object.hasOwn(properties, name) ? testOf(properties[name] as Schema) : always,
    isRequired: required.has(name),
    isTyped: Object.hasOwn(properties, name) && refusesUndefined(properties[name] as Schema),
  }));
  const conditions = fields.map(({ at, test, isRequired, isTyped }) => {
    if (isRequired && isTyped) return refuseIf(`!(${test(at)})`);
    if (isRequired)
      return refuseIf(test === always ? `${at} === undefined` : `${at} === undefined || !(${test(at)})`);
    return test === always ? "" : refuseIf(`${at} !== undefined && !(${test(at)})`);
  });
  // A glance at a type costs less than a call, so that what is wrong at a glance is found at a glance.
  const isCall = (line: string) => /!\(\$?\w+\(/.test(line);
  return [
    ...fields.map(({ name, at }) => `const ${at} = ${readOf("d", name)};`),
    ...conditions.filter((line) => !isCall(line)),
    ...countLines(schema),
    ...keyLines(schema, fields, testOf, patternTest),
    ...conditions.filter(isCall),
  ].filter((line) => line !== "");
}

/** Whether a field that is not there fails the schema's own test, so that nothing more need be asked. */
function refusesUndefined(schema: Schema): boolean {
  return (
    typeof schema === "object" && [schema.type, schema.const, schema.enum].some((one) => one !== undefined)
  );
}

const refuseIf = (condition: string) => `if(${condition})return false;`;

function countLines({ minProperties, maxProperties }: JsonObject): string[] {
  const line = (sign: string, limit: unknown) =>
    limit === undefined ? "" : refuseIf(`Object.keys(d).length ${sign} ${limit}`);
  return [line("<", minProperties), line(">", maxProperties)];
}

interface Field {
  readonly name: string;
  readonly at: string;
  readonly isRequired: boolean;
}

/** What is asked of every key: its name, what a pattern says of its value, and whether it may be there at all. */
function keyLines(
  schema: JsonObject,
  fields: readonly Field[],
  testOf: (schema: Schema) => Test,
  patternTest: (pattern: string) => Test,
): string[] {
  const properties = (schema.properties ?? {}) as JsonObject;
  const allowed = fields.filter(({ name }) => Object.hasOwn(properties, name));
  const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, Schema>).map(
    ([pattern, of]): [Test, Test] => [patternTest(pattern), testOf(of)],
  );
  const names = schema.propertyNames === undefined ? always : testOf(schema.propertyNames as Schema);
  const more =
    schema.additionalProperties === undefined ? always : testOf(schema.additionalProperties as Schema);
  const isOther = [
    ...allowed.map(({ name }) => `k !== ${JSON.stringify(name)}`),
    ...patterns.map(([matches]) => `!(${matches("k")})`),
  ].join(" && ");
  const inside = [
    names === always ? "" : refuseIf(`!(${names("k")})`),
    ...patterns.map(([matches, test]) =>
      test === always ? "" : refuseIf(`${matches("k")} && !(${test("d[k]")})`),
    ),
    more === always
      ? ""
      : refuseIf(
          [isOther, more === never ? "" : `!(${more("d[k]")})`].filter(Boolean).join(" && ") || "true",
        ),
  ].filter((line) => line !== "");
  if (inside.length === 0) return [];
  const loop = `for(const k in d){\n${inside.join("\n")}\n}`;
  const isClosed = more === never && names === always && patterns.length === 0;
  if (!isClosed || allowed.length < 2) return [loop];
  // Where an object has as many fields as were found of those it may have, none of them is another.
  const sure = allowed.filter(({ isRequired }) => isRequired).length;
  const counts = allowed
    .filter(({ isRequired }) => !isRequired)
    .map(({ at }) => `if(${at} !== undefined)n++;`);
  return [`let n = ${sure};`, ...counts, "for(const k in d)n--;", `if(n !== 0)${loop}`];
}

/** Reads a field. What every object inherits is none of it. */
export function readOf(value: string, name: string): string {
  const read = /^[A-Za-z_$][\w$]*$/.test(name) ? `${value}.${name}` : `${value}[${JSON.stringify(name)}]`;
  return name in {} ? `(Object.hasOwn(${value}, ${JSON.stringify(name)}) ? ${read} : undefined)` : read;
}
