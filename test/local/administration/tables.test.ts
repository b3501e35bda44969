import { expect, test } from "vitest";
import { fill, insert } from "../with-documents.ts";
import { withFolder } from "../with-folder.ts";
import { operate } from "./operate.ts";

const schema = `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({
  books: defineTable(v.any()).index("by_title", ["title"]).searchIndex("full", { searchField: "title", filterFields: ["year"] })
    .vectorIndex("near", { vectorField: "at", dimensions: 3 }),
  empty: defineTable({}),
}, { schemaValidation: false });`;

test("indexes are those of the schema, and the documents show the shapes", async () => {
  await withFolder({ "fill.ts": fill, "schema.ts": schema }, async (deployment) => {
    await insert(deployment, "books", { title: "A", year: { $integer: "AQAAAAAAAAA=" }, tags: ["x", null] });
    await insert(deployment, "books", { title: "B", price: 1.5, in: { shelf: true } });
    expect((await operate(deployment, "getIndexes")).json.indexes).toEqual([
      {
        table: "books",
        name: "by_title",
        fields: ["title", "_creationTime"],
        backfill: { state: "done" },
        staged: false,
      },
      {
        table: "books",
        name: "full",
        fields: { searchField: "title", filterFields: ["year"] },
        backfill: { state: "done" },
        staged: false,
      },
      {
        table: "books",
        name: "near",
        fields: { vectorField: "at", dimensions: 3, filterFields: [] },
        backfill: { state: "done" },
        staged: false,
      },
    ]);
    const float = { type: "Float64", float64Range: { hasSpecialValues: false } };
    const field = (fieldName: string, shape: object, optional = true) => ({ fieldName, optional, shape });
    expect((await operate(deployment, "getShapes")).json).toEqual({
      books: {
        type: "Object",
        fields: [
          field("_creationTime", float, false),
          field("_id", { type: "Id", tableName: "books" }, false),
          field("in", { type: "Object", fields: [field("shelf", { type: "Boolean" }, false)] }),
          field("price", float),
          field("tags", {
            type: "Array",
            shape: { type: "Union", shapes: [{ type: "Null" }, { type: "String" }] },
          }),
          field("title", { type: "String" }, false),
          field("year", { type: "Int64" }),
        ],
      },
      empty: { type: "Never" },
    });
    for (const [operation, name] of [
      ["getShapes", "component"],
      ["getIndexes", "componentId"],
    ] as const)
      expect((await operate(deployment, operation, { query: { [name]: "nobody" } })).status).toBe(500);
  });
});

test("the addresses are those that it was started at", async () => {
  await withFolder({ "fill.ts": fill }, async (deployment) => {
    expect((await operate(deployment, "getCanonicalUrls")).json).toEqual({
      convexCloudUrl: deployment.url,
      convexSiteUrl: deployment.siteUrl,
    });
  });
});
