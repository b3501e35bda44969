import { describe, expect, test } from "vitest";
import { parseFunctionSpec, specialise, valueFormats } from "../../src/deployment/index.ts";
import { scalarSchemas } from "../../src/deployment/scalar-schemas.ts";
import { shareShapes } from "../../src/deployment/share-shapes.ts";
import { operationsOf } from "../../src/document/index.ts";
import { asObject, type JsonObject } from "../../src/json/index.ts";
import { buildApi } from "../../src/model/index.ts";
import { lintDocument } from "../../src/repository/lint-document.ts";
import { base, field, fixture, object, query, string } from "./spec-of.ts";
import type { ValidatorJson } from "./true-bytes.ts";

/** The schema of what a function returns, and the components beside it. */
function returned(returns: unknown, format: (typeof valueFormats)[number] = "convex_encoded_json") {
  const { spec } = parseFunctionSpec({ functions: [query("m.js:f", returns)] }, "spec");
  const schemas = asObject(asObject(specialise(base, spec, { format }).components).schemas);
  return { schema: asObject(asObject(schemas.M_FSuccess).properties).value, schemas };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe("a validator is one schema per format", () => {
  test.for([
    [{ type: "null" }, { type: "null" }, { type: "null" }, { type: "null" }],
    [{ type: "number" }, ref("Float64"), ref("CleanFloat64"), ref("Float64")],
    [{ type: "bigint" }, ref("Int64"), ref("CleanInt64"), ref("ExportInt64")],
    [{ type: "commitTs" }, ref("Int64"), ref("CleanInt64"), ref("ExportInt64")],
    [{ type: "bytes" }, ref("Bytes"), ref("CleanBytes"), ref("Bytes")],
    [{ type: "any" }, ref("EncodedValue"), ref("CleanValue"), ref("ExportValue")],
    [{ type: "id", tableName: "t" }, ref("TId"), ref("TId"), ref("TId")],
    [
      { type: "literal", value: { $integer: "//////////8=" } },
      {
        type: "object",
        required: ["$integer"],
        additionalProperties: false,
        properties: { $integer: { type: "string", const: "//////////8=" } },
      },
      { type: "string", const: "-1" },
      { type: "integer", const: -1 },
    ],
  ] as const)("%j", ([validator, ...wanted]) => {
    expect(valueFormats.map((format) => returned(validator, format).schema)).toEqual(wanted);
  });

  const literal = (value: unknown) => ({ type: "literal", value });
  test.for([
    [
      { type: "literal", value: -1.5 },
      { type: "number", const: -1.5 },
    ],
    [
      { type: "literal", value: true },
      { type: "boolean", const: true },
    ],
    [
      { type: "array", value: string },
      { type: "array", items: string },
    ],
    [{ type: "union", value: [] }, { not: {} }],
    [{ type: "union", value: [string] }, string],
    [{ type: "union", value: [{ type: "any" }, { type: "null" }] }, ref("EncodedValue")],
    [
      { type: "union", value: [literal("a"), literal("b")] },
      { type: "string", enum: ["a", "b"] },
    ],
    [
      { type: "union", value: [literal("a"), literal(1)] },
      {
        anyOf: [
          { type: "string", const: "a" },
          { type: "number", const: 1 },
        ],
      },
    ],
    [
      { type: "union", value: [{ type: "union", value: [string, { type: "null" }] }, { type: "bytes" }] },
      { anyOf: [string, { type: "null" }, ref("Bytes")] },
    ],
    [
      { type: "record", keys: { type: "id", tableName: "t" }, values: field({ type: "bigint" }) },
      {
        type: "object",
        propertyNames: { ...ref("TId"), pattern: "^(?!\\$)[ -~]*$" },
        additionalProperties: ref("Int64"),
      },
    ],
  ] as const)("%j", ([validator, wanted]) => {
    expect(returned(validator).schema).toEqual(wanted);
  });

  test("an object is closed, and only its optional fields may be missing", () => {
    const { schemas } = returned(object({ a: field(string), b: field(string, true) }));
    expect(schemas.M_FReturns).toEqual({
      title: "M_FReturns",
      type: "object",
      required: ["a"],
      additionalProperties: false,
      properties: { a: string, b: string },
    });
  });

  test("a union of objects is discriminated by its literal field, with a mapping", () => {
    const branch = (kind: string) => object({ kind: field({ type: "literal", value: kind }) });
    const { schemas } = returned({ type: "union", value: [branch("a"), branch("b"), { type: "null" }] });
    const schema = asObject(schemas.M_FReturns);
    const [union, nothing] = schema.anyOf as JsonObject[];
    expect(nothing).toEqual({ type: "null" });
    const { propertyName, mapping } = asObject(union?.discriminator);
    expect(propertyName).toBe("kind");
    expect(Object.keys(asObject(mapping))).toEqual(["a", "b"]);
    expect(union?.oneOf).toEqual(Object.values(asObject(mapping)).map(($ref) => ({ $ref })));
  });

  test("a union whose literals repeat is not discriminated", () => {
    const branch = (more: string) =>
      object({ kind: field({ type: "literal", value: "same" }), [more]: field(string) });
    const { schemas } = returned({ type: "union", value: [branch("a"), branch("b")] });
    expect(Object.keys(asObject(schemas.M_FReturns))).toEqual(["title", "anyOf"]);
  });
});

describe("the document of the fixture", () => {
  const { spec, problems } = parseFunctionSpec(fixture, "function-spec.json");
  const document = specialise(base, spec, { includeInternal: true });

  test("has every function and every operation of the API", () => {
    expect(problems).toEqual([]);
    const ids = operationsOf(document).map(({ id }) => id);
    const count = fixture.functions.filter((each: { identifier?: string }) => each.identifier).length;
    expect(ids.length).toBe(count + operationsOf(base).length);
    expect(ids).toContain("queryAtTs");
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(asObject(document.paths))).toContain("/api/run/chat/rooms/get");
  });

  test("lists HTTP actions in its description and nowhere else", () => {
    const description = String(asObject(document.info).description);
    const [, below = ""] = description.split("## HTTP actions");
    expect(below).toContain("`POST /getMessage`");
    // Nothing of the front page comes to stand under that heading.
    expect(below.trim()).toMatch(/^These routes[^\n]+\n\n(- `[^`]+`\n?)+$/);
    expect(Object.keys(asObject(document.paths)).join()).not.toContain("getMessage");
  });

  test("leaves internal functions out unless asked, and then only a deploy key may call them", () => {
    const path = "/api/run/messages/internalPurge";
    expect(asObject(specialise(base, spec).paths)[path]).toBeUndefined();
    expect(asObject(asObject(asObject(document.paths)[path]).post).security).toEqual([{ deployKey: [] }]);
  });

  test.for(valueFormats)(
    "is without a finding under the strictest rules, as %s",
    { timeout: 60_000 },
    async (format) => {
      const tables = { unused: object({ n: field({ type: "bigint" }) }), whatever: { type: "any" } };
      const functions = [...fixture.functions, query("errors.js:f", string), query("values.js:f", string)];
      const withTables = { ...fixture, functions, tables };
      const parsed = parseFunctionSpec(withTables, "function-spec.json");
      const tree = specialise(base, parsed.spec, { format, includeInternal: true });
      expect(
        await lintDocument({ tree, written: tree, places: new Map(), exchanges: [], copies: new Map() }),
      ).toEqual([]);
    },
  );

  test("has the documents of tables that may hold anything", () => {
    const tables = { whatever: { type: "any" } };
    const { spec } = parseFunctionSpec({ functions: [], tables }, "spec");
    const { types } = buildApi({ tree: specialise(base, spec) });
    expect(types).toMatchObject([{ table: "whatever", shape: { kind: "unknown" } }]);
  });

  test("says all that the validators say: read back, the shapes are the same", () => {
    const shared = shareShapes(spec);
    const api = buildApi({ tree: document });
    const plain = api.functions.map(({ description: _, ...rest }) => rest);
    expect(plain).toEqual(shared.functions);
    expect(api.types).toEqual(shared.types);
  });
});

describe("one bad function", () => {
  const literal = (float: string) => ({ type: "literal", value: { $float: float } });
  const good = query("m.js:good", string);
  test.for([
    ["an unreadable validator", query("m.js:bad", { type: "id" }), "m.js:bad", "error"],
    ["an unreadable argument", query("m.js:bad", null, object({ a: {} })), "m.js:bad", "error"],
    ["half a character", query("m.js:bad", { type: "literal", value: "\ud800" }), "m.js:bad", "error"],
    ["an infinite literal", query("m.js:bad", literal("AAAAAAAA8H8=")), "m.js:bad", "error"],
    ["a literal that is no number", query("m.js:bad", literal("AAAAAAAA+H8=")), "m.js:bad", "error"],
    ["no function type", { ...query("m.js:bad", null), functionType: "Cron" }, "m.js:bad", "error"],
    ["a path that is none", query("a-b.js:bad", null), "a-b.js:bad", "error"],
    ["no identifier", { ...query("m.js:bad", null), identifier: 7 }, "/functions/0", "error"],
    ["arguments that are no object", query("m.js:bad", null, string), "m.js:bad", "error"],
    ["the same path again", query("m:good", null), "m.js:good", "error"],
    ["no object at all", null, "/functions/0", "error"],
  ] as const)("%s: left out, named, and the others go on", ([, bad, place, severity]) => {
    const { spec, problems } = parseFunctionSpec({ functions: [bad, good] }, "spec.json");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity, place: { file: "spec.json", pointer: place } });
    expect(spec.functions.map(({ path }) => path)).toEqual(["m:good"]);
  });

  test("a validator type that nobody knows is kept as unknown, with a warning", () => {
    const { spec, problems } = parseFunctionSpec(
      { functions: [query("m.js:f", { type: "decimal" })] },
      "spec",
    );
    expect(problems).toMatchObject([
      { severity: "warning", rule: "validator-type", place: { pointer: "m.js:f" } },
    ]);
    expect(spec.functions[0]?.returns).toEqual({ kind: "unknown" });
  });

  test("a validator that nests without end is refused", () => {
    let deep: ValidatorJson = string;
    for (let level = 0; level < 5_000; level += 1) deep = { type: "array", value: deep };
    const { spec, problems } = parseFunctionSpec({ functions: [query("m.js:f", deep), good] }, "spec");
    expect([spec.functions.length, problems[0]?.message]).toEqual([
      1,
      expect.stringContaining("deeper than 64"),
    ]);
  });

  test("what is no function-spec is said to be none", () => {
    expect(parseFunctionSpec([], "x").problems).toMatchObject([{ rule: "function-spec", severity: "error" }]);
  });
});

test("modules keep their names in tags, and topics of the API that are called as one stand apart, in links too", () => {
  const modules = ["errors", "functions", "val/Ues", "errors/deep", "errorsjs"];
  const functions = modules.map((name) => query(`${name}.js:f`, string));
  const { spec } = parseFunctionSpec({ functions }, "spec");
  const tree = specialise(base, spec);
  const tags = operationsOf(tree).flatMap(({ id, operation }) =>
    id.includes("_") ? (operation.tags as string[]) : [],
  );
  expect(tags).toEqual(["errors/deep", "errors", "errorsjs", "functions", "val/Ues"]);
  const all = (tree.tags as readonly JsonObject[]).map(({ name }) => String(name));
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  expect(all).toEqual(
    expect.arrayContaining([...modules, "errors-topic", "functions-topic", "values-topic", "limits"]),
  );
  const used = operationsOf(tree).flatMap(({ operation }) => operation.tags as readonly string[]);
  expect(used.filter((name) => !all.includes(name))).toEqual([]);
  expect(used).toContain("functions-topic");
  const links = [...JSON.stringify(tree).matchAll(/#tag\/([\w-]+)\)/g)].map(([, name = ""]) => name);
  expect(links.filter((name) => !all.includes(name) || modules.includes(name))).toEqual([]);
  expect(links).toContain("errors-topic");
});

test("an int64 literal beyond 2^53 keeps its digits in the export format", () => {
  // 2^53 + 1, which no double holds, little-endian.
  const { schema } = returned({ type: "literal", value: { $integer: "AQAAAAAAIAA=" } }, "export_json");
  expect(schema).toEqual({ type: "integer", const: 9_007_199_254_740_993n });
});

test("a union whose literal may be missing has no discriminator", () => {
  const kind = (value: string, optional: boolean) => field({ type: "literal", value }, optional);
  const { schema, schemas } = returned({
    type: "union",
    value: [
      object({ kind: kind("a", true), x: field(string) }),
      object({ kind: kind("b", false), y: field(string) }),
    ],
  });
  expect(JSON.stringify([schema, schemas])).toContain("anyOf");
  const union = asObject(schema).$ref === undefined ? schema : schemas.M_FReturns;
  expect(Object.keys(asObject(union)).sort()).not.toContain("discriminator");
  expect(asObject(union).anyOf).toHaveLength(2);
});

test("each kind of document of a table has to have an id", () => {
  const tables = {
    events: {
      type: "union",
      value: [object({ a: field(string) }), object({ b: field(string, true), _id: field(string, true) })],
    },
  };
  const { spec } = parseFunctionSpec({ functions: [query("m.js:f", string)], tables }, "spec");
  const events = spec.documents.get("events")?.shape;
  const members = events?.kind === "union" ? events.of : [];
  expect(members).toHaveLength(2);
  for (const member of members) {
    const fields = member.kind === "object" ? member.fields : [];
    expect(fields.filter(({ name }) => name === "_id")).toEqual([
      { name: "_id", shape: { kind: "id", table: "events" }, optional: false },
    ]);
  }
});

test("what a scalar looks like stands once: in the base document, or here", () => {
  const inBase = Object.keys(asObject(asObject(base.components).schemas));
  expect(Object.keys(scalarSchemas).filter((name) => inBase.includes(name))).toEqual([]);
});
