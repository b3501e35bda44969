import { describe, expect, test } from "vitest";
import { ask } from "./ask.ts";
import { fill, get, insert, schema } from "./with-documents.ts";
import { withFolder } from "./with-folder.ts";

// What is wanted was read from the backend: `shape_to_json_schema`, `ReducedShape`, `json_schemas/mod.rs`.

const own = (table: string) => ({
  _creationTime: { type: "number" },
  _id: { $description: `Id(${table})`, type: "string" },
});
const draft7 = { $schema: "http://json-schema.org/draft-07/schema#" };
const text = { type: "string" };
const base64 = (said: string) => ({ $description: said, type: "string" });
const float = (said: string) => ({
  type: "object",
  $description: said,
  properties: { $float: base64("float64 -> little-endian -> base64") },
});
const infinity = { $float: "AAAAAAAA8H8=" };
const big = { $integer: "AQAAAAAAAAA=" };
const bytes = { $bytes: "AQID" };

describe("json_schemas", () => {
  test.for([
    {
      format: "json",
      want: {
        int: base64("int64 represented as base10 string"),
        special: { $description: "float64", anyOf: [{ type: "number" }, base64("-inf, inf, or NaN")] },
        bytes: base64("base64 bytes"),
      },
    },
    {
      format: "convex_encoded_json",
      want: {
        int: {
          $description: "int64",
          type: "object",
          properties: { $integer: base64("int64 -> little-endian -> base64") },
        },
        special: { $description: "float64", anyOf: [{ type: "number" }, float("-0, -inf, inf, or NaN")] },
        bytes: { type: "object", $description: "base64 bytes", properties: { $bytes: text } },
      },
    },
    {
      format: "export_json",
      want: {
        int: { $description: "int64", type: "number" },
        special: { $description: "float64", anyOf: [{ type: "number" }, float("-inf, inf, or NaN")] },
        bytes: { type: "object", $description: "base64 bytes", properties: { $bytes: text } },
      },
    },
  ])("describes every kind of value in $format", async ({ format, want }) => {
    await withFolder({ "fill.ts": fill }, async (deployment) => {
      await insert(deployment, "kinds", {
        nothing: null,
        int: big,
        plain: 1.5,
        special: infinity,
        yes: true,
        text: "a",
        bytes,
        list: [1, 2],
        none: [],
        below: { deep: "b" },
      });
      const { json } = await get(deployment, `/api/json_schemas?format=${format}`);
      expect(json).toEqual({
        kinds: {
          ...draft7,
          type: "object",
          additionalProperties: false,
          properties: {
            ...own("kinds"),
            nothing: { type: "null" },
            plain: { type: "number" },
            yes: { type: "boolean" },
            text,
            list: { type: "array", items: { type: "number" } },
            none: { type: "array", items: false },
            below: {
              type: "object",
              additionalProperties: false,
              properties: { deep: text },
              required: ["deep"],
            },
            ...want,
          },
          required: [
            "_creationTime",
            "_id",
            "below",
            "bytes",
            "int",
            "list",
            "none",
            "nothing",
            "plain",
            "special",
            "text",
            "yes",
          ],
        },
      });
    });
  });

  test("puts together what differs from document to document, and knows ids", async () => {
    await withFolder({ "fill.ts": fill }, async (deployment) => {
      await insert(deployment, "mixed", { a: 1, b: "x", c: { d: 1 } });
      await insert(deployment, "mixed", { a: null, c: { e: big } });
      await ask(deployment, "/api/mutation", { path: "fill:link", args: {} });
      const { json } = await get(deployment, "/api/json_schemas");
      expect(json.mixed.properties).toEqual({
        ...own("mixed"),
        a: { anyOf: [{ type: "null" }, { type: "number" }] },
        b: text,
        c: {
          type: "object",
          additionalProperties: false,
          properties: { d: { type: "number" }, e: base64("int64 represented as base10 string") },
          required: [],
        },
      });
      expect(json.mixed.required).toEqual(["_creationTime", "_id", "a", "c"]);
      expect(json.loans.properties).toMatchObject({ book: base64("Id(books)"), note: text });
    });
  });

  test("has the columns of a delta where they are asked for, and components where they are", async () => {
    await withFolder(
      { "fill.ts": fill, "schema.ts": schema("empty: defineTable({ a: v.string() })") },
      async (deployment) => {
        const { json } = await get(deployment, "/api/json_schemas?deltaSchema=true&byComponent=true");
        expect(json).toEqual({
          "": {
            empty: {
              ...draft7,
              type: "object",
              additionalProperties: false,
              properties: {
                ...own("empty"),
                _table: text,
                _component: text,
                _ts: { type: "integer" },
                _deleted: { type: "boolean" },
              },
              required: ["_creationTime", "_id"],
            },
          },
        });
      },
    );
  });

  const odd = { "not a column": 1 };
  test.for([
    { given: "no schema", tables: undefined, want: "NoSchemaForExport" },
    {
      given: "a schema without it",
      tables: "other: defineTable({})",
      want: "NoTableDefinitionForExport",
    },
    {
      given: "a union of objects",
      tables: "odd: defineTable(v.union(v.object({ a: v.string() }), v.object({ b: v.string() })))",
      want: "UnsupportedSchemaForExport",
    },
    {
      given: "a field that is a union of objects",
      tables: "odd: defineTable({ a: v.array(v.union(v.object({}), v.object({ b: v.string() }))) })",
      want: "UnsupportedSchemaForExport",
    },
  ])("fails for documents without columns where there is $given", async ({ tables, want }) => {
    const files = { "fill.ts": fill, ...(tables !== undefined && { "schema.ts": schema(tables) }) };
    await withFolder(files, async (deployment) => {
      expect((await insert(deployment, "odd", odd)).json.status).toBe("success");
      const { status, json } = await get(deployment, "/api/json_schemas");
      expect([status, json.code]).toEqual([400, want]);
    });
  });

  test("is what the schema declares for documents without columns", async () => {
    const tables =
      "odd: defineTable({ a: v.number(), b: v.optional(v.union(v.literal(1n), v.null())), c: v.record(v.string(), v.any()) })";
    await withFolder({ "fill.ts": fill, "schema.ts": schema(tables) }, async (deployment) => {
      await insert(deployment, "odd", odd);
      const { json } = await get(deployment, "/api/json_schemas?format=export_json");
      expect(json.odd).toEqual({
        ...draft7,
        type: "object",
        additionalProperties: false,
        properties: {
          ...own("odd"),
          a: { $description: "float64", anyOf: [{ type: "number" }, float("-inf, inf, or NaN")] },
          b: { anyOf: [{ $description: "int64", type: "number" }, { type: "null" }] },
          c: {
            type: "object",
            $description: "Record with keys of type v.string()",
            additionalProperties: { type: {} },
          },
        },
        required: ["_creationTime", "_id", "a", "c"],
      });
    });
  });
});
