import { paginationOptsValidator } from "convex/server";
import { describe, expect, test } from "vitest";
import { parseFunctionSpec, specialise } from "../../src/deployment/index.ts";
import { shareShapes } from "../../src/deployment/share-shapes.ts";
import { asObject } from "../../src/json/index.ts";
import { buildApi } from "../../src/model/index.ts";
import { base, field, fixture, object, query, string } from "./spec-of.ts";
import type { ValidatorJson } from "./true-bytes.ts";

describe("names are of no neighbour's making", () => {
  const document = (functions: unknown[]) => {
    const { spec } = parseFunctionSpec({ functions }, "spec");
    return specialise(base, spec, { includeInternal: true });
  };
  const whole = document(fixture.functions);

  test.for(
    fixture.functions
      .filter(({ identifier }: { identifier?: string }) => identifier)
      .map(({ identifier }: { identifier: string }) => identifier) as string[],
  )("without %s nothing else is renamed", (identifier) => {
    const without = document(
      fixture.functions.filter((each: { identifier?: string }) => each.identifier !== identifier),
    );
    const paths = asObject(without.paths);
    for (const [path, item] of Object.entries(paths)) expect(item).toEqual(asObject(whole.paths)[path]);
    const schemas = asObject(asObject(whole.components).schemas);
    for (const [name, schema] of Object.entries(asObject(asObject(without.components).schemas))) {
      expect(schema).toEqual(schemas[name]);
    }
  });
});

describe("a large shape is named after its function and its place there", () => {
  const large = object(Object.fromEntries("abcdef".split("").map((name) => [name, field(string)])));
  const small = object({ a: field(string) });
  const list = (value: unknown) => ({ type: "array", value });
  const orNull = (value: unknown) => ({ type: "union", value: [value, { type: "null" }] });
  const branch = (kind: unknown, more = {}) =>
    object({ kind: field({ type: "literal", value: kind }), ...more });
  const namesOf = (...functions: unknown[]) =>
    shareShapes(parseFunctionSpec({ functions }, "spec").spec).types.map(({ name }) => name);

  test.for([
    ["a list's items", list(large), ["M_FReturns_item"]],
    ["a record's values", { type: "record", keys: string, values: field(large) }, ["M_FReturns_value"]],
    ["a field", object({ inner: field(large) }), ["M_FReturns", "M_FReturns_inner"]],
    ["a field of odd name", object({ Not_it: field(large) }), ["M_FReturns", "M_FReturns_xNot_0it"]],
    ["a nullable field", object({ inner: field(orNull(large)) }), ["M_FReturns", "M_FReturns_inner"]],
    ["what may be null", orNull(large), ["M_FReturns"]],
    [
      "a field that may be text as well",
      object({ inner: field({ type: "union", value: [large, string] }) }),
      ["M_FReturns", "M_FReturns_inner", "M_FReturns_inner_option1"],
    ],
    ["a small one", object({ inner: field(small) }), ["M_FReturns"]],
    [
      "the same at two places",
      object({ a: field(large), b: field(list(large)) }),
      ["M_FReturns", "M_FReturns_a"],
    ],
    [
      "members told apart by a word, however small",
      orNull({ type: "union", value: [branch("a"), branch("b c")] }),
      ["M_FReturns", "M_FReturns_a", "M_FReturns_b_20c"],
    ],
    [
      "members told apart by a sentence",
      { type: "union", value: [branch("a"), branch("word ".repeat(9))] },
      ["M_FReturns_option1", "M_FReturns_option2"],
    ],
    [
      "members that nothing tells apart",
      { type: "union", value: [large, object({ inner: field(large), g: field(string) })] },
      ["M_FReturns", "M_FReturns_option1", "M_FReturns_option2"],
    ],
  ] as const)("%s", ([, returns, want]) => {
    expect(namesOf(query("m.js:f", returns))).toEqual(want);
  });

  test("in another function it has another name, so that neither renames the other", () => {
    expect(namesOf(query("m.js:f", list(large)), query("m.js:g", list(large)))).toEqual([
      "M_FReturns_item",
      "M_GReturns_item",
    ]);
  });

  test("Convex's own pagination options are called that everywhere", () => {
    const options = (paginationOptsValidator as unknown as { readonly json: ValidatorJson }).json;
    const args = object({ paginationOpts: field(options) });
    expect(namesOf(query("m.js:f", null, args), query("m.js:g", null, args))).toEqual([
      "M_FArgs",
      "M_GArgs",
      "PaginationOptions",
    ]);
  });
});

test("a table's documents have a type of their own, with the system fields, and functions refer to it", () => {
  const fields = { body: field(string) };
  const system = { _id: field({ type: "id", tableName: "posts" }), _creationTime: field({ type: "number" }) };
  const { spec } = parseFunctionSpec(
    { functions: [query("m.js:f", object({ ...fields, ...system }))], tables: { posts: object(fields) } },
    "spec",
  );
  const api = buildApi({ tree: specialise(base, spec) });
  expect(api.functions[0]?.returns).toEqual({ kind: "ref", name: "PostsDoc" });
  expect(api.types).toMatchObject([{ name: "PostsDoc", table: "posts" }]);
  expect(api.tables).toEqual(["posts"]);
});
