import { describe, expect, test } from "vitest";
import { fill, get, insert, schema } from "./with-documents.ts";
import { withFolder } from "./with-folder.ts";

describe("get_table_column_names", () => {
  test("has every table: with the columns of its documents, or the two that all have", async () => {
    await withFolder(
      { "fill.ts": fill, "schema.ts": schema("empty: defineTable({ a: v.string() })") },
      async (deployment) => {
        await insert(deployment, "kinds", { b: 1, a: 2 });
        await insert(deployment, "kinds", { c: 1 });
        await insert(deployment, "odd", { "not a column": 1 });
        const { json } = await get(deployment, "/api/get_table_column_names");
        expect(json.byComponent[""]).toEqual([
          { name: "empty", columns: ["_creationTime", "_id"] },
          { name: "kinds", columns: ["_creationTime", "_id", "a", "b", "c"] },
          { name: "odd", columns: ["_creationTime", "_id"] },
        ]);
      },
    );
  });
});

describe("get_schema", () => {
  const path = "/api/streaming_import/get_schema";

  test("is null without a schema", async () => {
    await withFolder({ "fill.ts": fill }, async (deployment) => {
      expect((await get(deployment, path)).json).toBe(null);
    });
  });

  test("has tables by name with every list of indexes, and the validator", async () => {
    const tables = `zoo: defineTable({ name: v.string(), near: v.array(v.float64()) })
      .index("by_name", ["name"]).searchIndex("search", { searchField: "name", filterFields: [] })
      .vectorIndex("near", { vectorField: "near", dimensions: 3 }), any: defineTable(v.any())`;
    await withFolder({ "fill.ts": fill, "schema.ts": schema(tables) }, async (deployment) => {
      const lists = { stagedDbIndexes: [], stagedSearchIndexes: [], stagedVectorIndexes: [] };
      expect((await get(deployment, path)).json).toEqual({
        schemaValidation: false,
        tables: [
          {
            tableName: "any",
            indexes: [],
            searchIndexes: [],
            vectorIndexes: [],
            ...lists,
            documentType: { type: "any" },
          },
          {
            tableName: "zoo",
            indexes: [{ indexDescriptor: "by_name", fields: ["name"] }],
            searchIndexes: [{ indexDescriptor: "search", searchField: "name", filterFields: [] }],
            vectorIndexes: [
              {
                indexDescriptor: "near",
                vectorField: "near",
                dimensions: 3,
                dimension: null,
                filterFields: [],
              },
            ],
            ...lists,
            documentType: {
              type: "object",
              value: {
                name: { fieldType: { type: "string" }, optional: false },
                near: { fieldType: { type: "array", value: { type: "number" } }, optional: false },
              },
            },
          },
        ],
      });
    });
  });

  test("is the new one after the folder was loaded anew", async () => {
    await withFolder(
      { "fill.ts": fill, "schema.ts": schema("old: defineTable({})") },
      async (deployment, write) => {
        await write("schema.ts", schema("young: defineTable({})"));
        await deployment.reload();
        const { json } = await get(deployment, path);
        expect(json.tables.map(({ tableName }: { tableName: string }) => tableName)).toEqual(["young"]);
      },
    );
  });
});

test("a document is held to its table's literals, int64 ones among them", async () => {
  const tables = `picks: defineTable({
    one: v.literal(7n),
    any: v.union(v.literal("a"), v.literal(-7n), v.object({ list: v.array(v.literal(2n ** 62n)) })),
  })`;
  const held = schema(tables).replace(", { schemaValidation: false }", "");
  const seven = { $integer: "BwAAAAAAAAA=" };
  const rows: [object, string][] = [
    [{ one: seven, any: "a" }, "success"],
    [{ one: seven, any: { $integer: "+f////////8=" } }, "success"],
    [{ one: seven, any: { list: [{ $integer: "AAAAAAAAAEA=" }] } }, "success"],
    [{ one: { $integer: "CAAAAAAAAAA=" }, any: "a" }, "error"],
    [{ one: 7, any: "a" }, "error"],
    [{ one: seven, any: { list: [seven] } }, "error"],
  ];
  await withFolder({ "fill.ts": fill, "schema.ts": held }, async (deployment) => {
    for (const [document, want] of rows) {
      const { json } = await insert(deployment, "picks", document);
      expect([document, (json as { status: string }).status]).toEqual([document, want]);
    }
  });
});
