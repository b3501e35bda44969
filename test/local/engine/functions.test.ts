import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LocalDeployment } from "../../../src/local/index.ts";
import { ask } from "../ask.ts";
import { generated, query, withFolder } from "../with-folder.ts";

const mutate = async (deployment: LocalDeployment, path: string, args: unknown = {}) =>
  (await ask(deployment, "/api/mutation", { path, args })).json;
const errorOf = async (answer: Promise<{ readonly json: { readonly errorMessage: string } }>) =>
  (await answer).json.errorMessage;

const schema = (tables: string) => `
import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({ ${tables} });`;

describe("a transaction", () => {
  const bank = `${generated}
import { api, internal } from "./_generated/api";
export const open = mutation(async (ctx) => { for (const name of ["a", "b", "c"]) await ctx.db.insert("accounts", { name, sum: 100 }); });
const of = (ctx, name) => ctx.db.query("accounts").filter((q) => q.eq(q.field("name"), name)).unique();
export const move = mutation(async (ctx, { from, to, sum, fail }) => {
  const source = await of(ctx, from);
  await ctx.db.patch(source._id, { sum: source.sum - sum });
  const target = await of(ctx, to);
  await ctx.db.patch(target._id, { sum: target.sum + sum });
  if (fail) throw new Error("changed my mind");
});
export const total = query(async (ctx) => (await ctx.db.query("accounts").collect()).reduce((sum, one) => sum + one.sum, 0));
export const step = internalMutation(async (ctx, { fail }) => { await ctx.db.insert("steps", {}); if (fail) throw new Error("inner"); });
export const nested = mutation(async (ctx) => {
  await ctx.runMutation(internal.bank.step, { fail: false });
  try { await ctx.runMutation(internal.bank.step, { fail: true }); } catch {}
  return (await ctx.db.query("steps").collect()).length;
});
export const viaAction = action(async (ctx) => {
  await ctx.runMutation(api.bank.move, { from: "a", to: "b", sum: 1 });
  return await ctx.runQuery(api.bank.total, {});
});`;

  test("is all or nothing and alone, however calls interleave", async () => {
    const name = fc.constantFrom("a", "b", "c");
    const call = fc.oneof(
      fc.record({
        path: fc.constant("bank:move"),
        from: name,
        to: name,
        sum: fc.integer({ min: 1, max: 9 }),
        fail: fc.boolean(),
      }),
      fc.constant({ path: "bank:total" }),
      fc.constant({ path: "bank:viaAction" }),
    );
    await withFolder({ "bank.ts": bank }, async (deployment) => {
      await mutate(deployment, "bank:open");
      await fc.assert(
        fc.asyncProperty(fc.array(call, { minLength: 2, maxLength: 12 }), async (calls) => {
          const kinds: Record<string, string> = {
            "bank:move": "mutation",
            "bank:total": "query",
            "bank:viaAction": "action",
          };
          const answers = await Promise.all(
            calls.map(({ path, ...args }) => ask(deployment, `/api/${kinds[path]}`, { path, args })),
          );
          for (const [at, { json }] of answers.entries()) {
            if (calls[at]?.path !== "bank:move") expect(json.value).toBe(300);
          }
          expect((await query(deployment, "bank:total")).json.value).toBe(300);
        }),
        { numRuns: Number(process.env.PROVE_RUNS ?? 30) },
      );
    });
  });

  test("takes back an inner mutation that failed, and keeps the rest", async () => {
    await withFolder({ "bank.ts": bank }, async (deployment) => {
      expect((await mutate(deployment, "bank:nested")).value).toBe(1);
    });
  });
});

describe("queries and mutations", () => {
  test("have no network, no timers and a clock that stands still; actions have them all", async () => {
    const code = `${generated}
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const fetches = query(async () => { await fetch("http://127.0.0.1:1"); });
export const waits = mutation(async () => { await wait(1); });
export const clock = query(async (ctx) => {
  const before = Date.now();
  for (let i = 0; i < 200; i++) await ctx.db.query("nothing").collect();
  return [Date.now() - before, new Date().getTime() - before, new Date(0).toISOString(), new Date() instanceof Date];
});
export const acts = action(async () => { const before = Date.now(); await wait(20); return Date.now() > before; });
export const writes = query(async (ctx) => await globalThis.Convex.asyncSyscall("1.0/insert", JSON.stringify({ table: "x", value: {} })));`;
    await withFolder({ "run.ts": code }, async (deployment) => {
      const refused = (what: string) =>
        `Can't use ${what} in queries and mutations. Please consider using an action. See https://docs.convex.dev/functions/actions for more details.`;
      expect(await errorOf(query(deployment, "run:fetches"))).toContain(refused("fetch()"));
      expect((await mutate(deployment, "run:waits")).errorMessage).toContain(refused("setTimeout"));
      expect((await query(deployment, "run:clock")).json.value).toEqual([
        0,
        0,
        "1970-01-01T00:00:00.000Z",
        true,
      ]);
      expect((await ask(deployment, "/api/action", { path: "run:acts", args: {} })).json.value).toBe(true);
      expect(await errorOf(query(deployment, "run:writes"))).toContain("Only mutations can write");
    });
  });

  test("are told what is wrong with an index, an id and a cursor in the backend's words", async () => {
    const code = `${generated}
export const add = mutation(async (ctx, { table }) => await ctx.db.insert(table, {}));
export const drop = mutation(async (ctx, { id }) => { await ctx.db.delete(id); });
export const patch = mutation(async (ctx, { id }) => { await ctx.db.patch(id, { a: 1 }); });
export const get = query(async (ctx, { id, table }) => table ? await ctx.db.get(table, id) : await ctx.db.get(id));
export const normalize = query(async (ctx, { id }) => ctx.db.normalizeId("boats", id));
export const missing = query(async (ctx) => await ctx.db.query("boats").withIndex("by_c").collect());
export const wrong = query(async (ctx) => await ctx.db.query("boats").withIndex("by_a_b", (q) => q.eq("b", 1)).collect());
export const other = query(async (ctx) => await ctx.db.query("boats").withIndex("by_a_b", (q) => q.eq("c", 1)).collect());
export const page = query(async (ctx, { cursor, order = "asc" }) => await ctx.db.query("boats").order(order).paginate({ cursor, numItems: 1 }));
export const twice = query(async (ctx) => {
  await ctx.db.query("boats").paginate({ cursor: null, numItems: 1 });
  await ctx.db.query("boats").paginate({ cursor: null, numItems: 1 });
});`;
    const tables = 'boats: defineTable(v.any()).index("by_a_b", ["a", "b"]), crews: defineTable(v.any())';
    await withFolder({ "run.ts": code, "schema.ts": schema(tables) }, async (deployment) => {
      const { value: id } = await mutate(deployment, "run:add", { table: "boats" });
      await mutate(deployment, "run:add", { table: "boats" });
      const says = async (path: string, args: unknown = {}) =>
        await errorOf(query(deployment, `run:${path}`, args));
      expect(await says("missing")).toContain("Index boats.by_c not found.");
      expect(await says("wrong")).toContain(
        'Tried to query index boats.by_a_b but the query didn\'t use the index fields in order.\nIndex fields: ["a", "b", "_creationTime"]\nQuery fields: ["b"]\nFirst incorrect field: "b"',
      );
      expect(await says("other")).toContain(
        'The index range included a comparison with "c", but boats.by_a_b with fields ["a", "b", "_creationTime"] doesn\'t index this field.',
      );
      expect(await says("get", { id, table: "crews" })).toContain(
        'Invalid argument `id` for `db.get`: expected to be an Id<"crews">, got Id<"boats"> instead.',
      );
      expect(await says("get", { id: "nonsense" })).toContain(
        "Invalid argument `id` for `db.get`: Unable to decode ID: Invalid ID length 8",
      );
      expect((await query(deployment, "run:normalize", { id })).json.value).toBe(id);
      expect((await query(deployment, "run:normalize", { id: "x" })).json.value).toBeNull();
      expect(await says("page", { cursor: "nonsense" })).toContain("Failed to parse cursor");
      const { continueCursor } = (await query(deployment, "run:page", { cursor: null })).json.value;
      expect((await query(deployment, "run:page", { cursor: continueCursor })).json.value.page).toHaveLength(
        1,
      );
      const { json } = await query(deployment, "run:page", { cursor: continueCursor, order: "desc" });
      expect(json.errorMessage).toContain("InvalidCursor: Tried to run a query starting from a cursor");
      expect(json.errorData).toEqual({ isConvexSystemError: true, paginationError: "InvalidCursor" });
      expect(await says("twice")).toContain("ran multiple paginated queries");
      await mutate(deployment, "run:drop", { id });
      expect((await mutate(deployment, "run:drop", { id })).errorMessage).toContain(
        `Delete on nonexistent document ID ${id}`,
      );
      expect((await mutate(deployment, "run:patch", { id })).errorMessage).toContain(
        `Update on nonexistent document ID ${id}`,
      );
    });
  });

  test("stop at the backend's limits", async () => {
    const code = `${generated}
export const many = mutation(async (ctx, { n }) => { for (let i = 0; i < n; i++) await ctx.db.insert("rows", {}); });
export const asks = query(async (ctx) => { for (let i = 0; i < 5000; i++) await ctx.db.query("rows").first(); });
export const large = mutation(async (ctx) => { await ctx.db.insert("rows", { text: "x".repeat(1_100_000) }); });`;
    await withFolder(
      { "run.ts": code },
      async (deployment) => {
        expect((await mutate(deployment, "run:many", { n: 16_001 })).errorMessage).toContain(
          "Too many writes in a single function execution (limit: 16000)",
        );
        expect(await errorOf(query(deployment, "run:asks"))).toContain(
          "Too many reads in a single function execution (limit: 4096).",
        );
        expect((await mutate(deployment, "run:large")).errorMessage).toContain(
          "Value is too large (1.05 MiB > maximum size 1 MiB)",
        );
      },
      { timeLimits: { transaction: 20_000, system: 60_000 } },
    );
  });
});

describe("search", () => {
  const code = `${generated}
export const add = mutation(async (ctx, args) => await ctx.db.insert("notes", args));
export const find = query(async (ctx, { words, topic }) => (await ctx.db.query("notes").withSearchIndex("text", (q) => {
  const search = q.search("body", words);
  return topic === undefined ? search : search.eq("topic", topic);
}).collect()).map(({ title }) => title));
export const near = action(async (ctx, { vector, topics = [] }) => (await ctx.vectorSearch("notes", "vector", {
  vector, limit: 2, ...(topics.length ? { filter: (q) => q.or(...topics.map((one) => q.eq("topic", one))) } : {}),
})).map(({ _score }) => Math.round(_score * 1000) / 1000));`;
  const tables = `notes: defineTable(v.any())
    .searchIndex("text", { searchField: "body", filterFields: ["topic"] })
    .vectorIndex("vector", { vectorField: "embedding", dimensions: 2, filterFields: ["topic"] })`;

  test("finds words split at whatever is no letter or digit, and the beginning of the last one", async () => {
    await withFolder({ "run.ts": code, "schema.ts": schema(tables) }, async (deployment) => {
      await mutate(deployment, "run:add", {
        title: "sea",
        body: "Blue-green, deep SEA; l'été 42",
        topic: "a",
      });
      await mutate(deployment, "run:add", { title: "land", body: "green hills", topic: "b" });
      await mutate(deployment, "run:add", { title: "bare" });
      const find = async (words: string, topic?: string) =>
        (await query(deployment, "run:find", { words, ...(topic && { topic }) })).json.value;
      expect(await find("green")).toEqual(["land", "sea"]);
      expect(await find("sea")).toEqual(["sea"]);
      expect(await find("ÉTÉ")).toEqual(["sea"]);
      expect(await find("gre")).toEqual(["land", "sea"]);
      expect(await find("gre sea")).toEqual(["sea"]);
      expect(await find("green", "a")).toEqual(["sea"]);
      expect(await find("een")).toEqual([]);
      expect(await find("")).toEqual([]);
    });
  });

  test("by vectors passes over documents without one, and wants the index's length", async () => {
    await withFolder({ "run.ts": code, "schema.ts": schema(tables) }, async (deployment) => {
      await mutate(deployment, "run:add", { embedding: [1, 0], topic: "a" });
      await mutate(deployment, "run:add", { embedding: [0, 2], topic: "b" });
      await mutate(deployment, "run:add", { embedding: [-1, 0], topic: "c" });
      await mutate(deployment, "run:add", { topic: "a" });
      const near = async (args: object) =>
        (await ask(deployment, "/api/action", { path: "run:near", args })).json;
      expect((await near({ vector: [3, 0] })).value).toEqual([1, 0]);
      expect((await near({ vector: [3, 0], topics: ["b", "c"] })).value).toEqual([0, -1]);
      expect((await near({ vector: [1] })).errorMessage).toContain(
        "Expected a vector with dimensions 2, received 1.",
      );
    });
  });
});

describe("a schema", () => {
  const code = `${generated}
export const add = mutation(async (ctx, args) => await ctx.db.insert("boats", args));
export const all = query(async (ctx) => (await ctx.db.query("boats").withIndex("by_n").collect()).map(({ n }) => n));`;
  const first = schema('boats: defineTable({ n: v.number() }).index("by_n", ["n"])');

  test("is held to on every write, in the backend's words", async () => {
    await withFolder({ "run.ts": code, "schema.ts": first }, async (deployment) => {
      expect((await mutate(deployment, "run:add", { n: "one" })).errorMessage).toContain(
        'Failed to insert or update a document in table "boats" because it does not match the schema: Value does not match validator.\nPath: .n\nValue: "one"\nValidator: v.float64()',
      );
      const { status, json } = await ask(
        deployment,
        "/api/streaming_import/import_airbyte_records",
        { tables: { boats: { jsonSchema: {} } }, messages: [{ tableName: "boats", data: { n: "two" } }] },
        { Authorization: `Convex ${deployment.deployKey}` },
      );
      expect([status, json.code]).toEqual([400, "SchemaEnforcementError"]);
      expect((await query(deployment, "run:all")).json.value).toEqual([]);
    });
  });

  test("is loaded anew with the code, and the data stays; one that the data does not fit is refused", async () => {
    await withFolder({ "run.ts": code, "schema.ts": first }, async (deployment, write) => {
      await mutate(deployment, "run:add", { n: 2 });
      await mutate(deployment, "run:add", { n: 1 });
      await write(
        "schema.ts",
        schema(
          'boats: defineTable({ n: v.number(), name: v.optional(v.string()) }).index("by_n", ["n"]).index("by_name", ["name"])',
        ),
      );
      await write(
        "more.ts",
        `${generated}export const names = query(async (ctx) => (await ctx.db.query("boats").withIndex("by_name").collect()).length);`,
      );
      await deployment.reload();
      expect((await query(deployment, "more:names")).json.value).toBe(2);
      expect((await mutate(deployment, "run:add", { n: 0, name: "x" })).status).toBe("success");
      expect((await query(deployment, "run:all")).json.value).toEqual([0, 1, 2]);

      await write("schema.ts", schema('boats: defineTable({ n: v.string() }).index("by_n", ["n"])'));
      await deployment.reload();
      expect(deployment.problems).toMatchObject([
        {
          rule: "folder-schema-loads",
          message: expect.stringMatching(/Document with ID "\w+" in table "boats" does not match the schema/),
        },
      ]);
      expect((await mutate(deployment, "run:add", { n: 5 })).status).toBe("success");
    });
  });
});
