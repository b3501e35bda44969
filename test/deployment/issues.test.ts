import { describe, expect, test } from "vitest";
import { loadValidators } from "../../src/cli/check/load-validators.ts";
import { specialise } from "../../src/deployment/index.ts";
import { parseFunctionSpec } from "../../src/deployment/parse-function-spec.ts";
import { readPointer } from "../../src/json/index.ts";
import { base, field, object, query, string } from "./spec-of.ts";

// What a deployment's validators say of values that do not fit: one issue for one fault, and a place in the document
// that says so word for word. Of two components that say the same, either may be named: they are compiled once.

const id = (tableName: string) => ({ type: "id", tableName });
const key = (value: string) => ({ type: "literal", value });
const record = (keys: object) => ({ type: "record", keys, values: field({ type: "number" }) });
const either = { type: "union", value: [key("north"), key("south")] };
const same = object({ by: field(id("users")), title: field(string) });

const json = {
  url: "https://happy-animal-123.convex.cloud",
  functions: [
    query("people.js:first", same, object({ of: field(id("animals")) })),
    query("people.js:second", same, object({ of: field(id("users")) })),
    query("people.js:third", object({ by: field(id("animals")), title: field(string) })),
    query("weather.js:byPole", record(either)),
    query("weather.js:byName", record(string)),
    query("weather.js:byStation", record(id("stations"))),
    query(
      "odd.js:prototype",
      object(
        Object.fromEntries([
          ["__proto__", field(string)],
          ["more", field(string)],
        ]),
      ),
    ),
  ],
};
const validators = await loadValidators(json, "the test's own function-spec");
const { spec } = parseFunctionSpec(json, "the test's own function-spec");
const document = specialise(base, spec, { includeInternal: true });

/** Each row: the function and its part, a value as text, and every issue's place and last steps in the document. */
const rows: readonly (readonly [
  string,
  "args" | "returns",
  string,
  readonly (readonly [string, string])[],
])[] = [
  ["people:first", "args", '{"of":1}', [["/of", "(Animals|Users)Id/type"]]],
  ["people:second", "args", '{"of":1}', [["/of", "(Animals|Users)Id/type"]]],
  ["people:first", "returns", '{"by":1,"title":"t"}', [["/by", "(Animals|Users)Id/type"]]],
  ["people:second", "returns", '{"by":1,"title":"t"}', [["/by", "(Animals|Users)Id/type"]]],
  ["people:third", "returns", '{"by":1,"title":"t"}', [["/by", "(Animals|Users)Id/type"]]],
  ["people:third", "returns", '{"by":"b"}', [["/title", "/required"]]],
  ["weather:byPole", "returns", '{"north":1,"south":2}', []],
  ["weather:byPole", "returns", '{"north":1,"east":2}', [["/east", "/propertyNames"]]],
  [
    "weather:byPole",
    "returns",
    '{"east":2,"west":"x"}',
    [
      ["/east", "/propertyNames"],
      ["/west", "/propertyNames"],
      ["/west", "/Float64/anyOf"],
    ],
  ],
  ["weather:byName", "returns", '{"":1}', []],
  ["weather:byName", "returns", '{"é":1}', [["/é", "/propertyNames"]]],
  ["weather:byStation", "returns", '{"$a":1}', [["/$a", "/propertyNames"]]],
  ["odd:prototype", "returns", '{"__proto__":"x","more":"y"}', []],
  ["odd:prototype", "returns", '{"__proto__":1,"more":"y"}', [["/__proto__", "/properties/__proto__/type"]]],
  ["odd:prototype", "returns", '{"more":"y"}', [["/__proto__", "/required"]]],
];

describe("issues of a deployment's own functions", () => {
  test.for(rows)("%s %s %s", ([path, part, text, want]) => {
    const issues = validators[path]?.[part]?.issues(JSON.parse(text)) ?? [];
    expect(issues.map(({ pointer, schema }) => [pointer, schema])).toEqual(
      want.map(([pointer, end]) => [
        pointer,
        expect.stringMatching(new RegExp(`${end.replace("$", "\\$")}$`)),
      ]),
    );
    for (const { schema } of issues)
      expect([schema, readPointer(document, schema.slice(1))]).not.toContain(undefined);
  });

  test("a name that is none says which ones would do", () => {
    const [issue] = validators["weather:byPole"]?.returns?.issues({ east: 1 }) ?? [];
    expect(issue?.message).toBe('east: expected a field name that is "north" or "south", found that name');
  });
});
