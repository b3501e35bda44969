import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Target } from "../measure.ts";
import { serveFolder } from "./start-server.ts";

const schema = `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({
  users: defineTable({ name: v.string(), email: v.string(), age: v.number() }).index("by_email", ["email"]),
  rows: defineTable({ name: v.string(), email: v.string(), age: v.number() }).index("by_email", ["email"]),
});
`;
const functions = `import { mutationGeneric, queryGeneric } from "convex/server";
import { v } from "convex/values";
export const insert = mutationGeneric({
  args: { table: v.string(), from: v.number() },
  returns: v.null(),
  handler: async (ctx, { table, from }) => {
    for (let i = from; i < from + 5000; i++)
      await ctx.db.insert(table, { name: "user " + i, email: "u" + i + "@example.com", age: i % 90 });
    return null;
  },
});
export const join = queryGeneric({
  args: {},
  handler: async (ctx) => {
    let sum = 0;
    for (let i = 0; i < 100; i++) {
      const email = "u" + ((i * 197) % 20000) + "@example.com";
      const found = await ctx.db.query("users").withIndex("by_email", (q) => q.eq("email", email)).unique();
      sum += found.age;
    }
    return sum;
  },
});
export const ready = queryGeneric({ args: {}, handler: async () => 1 });
`;

/** Milliseconds that a call takes, over HTTP and with its answer read. */
async function timed(url: URL, route: string, body: unknown, headers: object = {}): Promise<number> {
  const began = performance.now();
  const answer = await fetch(new URL(route, url), {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status !== 200 || text.startsWith('{"status":"error"')) throw new Error(`${route}: ${text}`);
  return performance.now() - began;
}

const medianOf = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

async function writeFolder(folder: string): Promise<string> {
  const convex = join(folder, "convex-engine");
  await mkdir(convex, { recursive: true });
  await writeFile(join(convex, "schema.ts"), schema);
  await writeFile(join(convex, "rows.ts"), functions);
  return convex;
}

/** A join of look-ups and a mutation of many documents: the median, and the first one, which finds cold code. */
export async function measureEngine(folder: string): Promise<readonly Target[]> {
  const server = await serveFolder(await writeFolder(folder), "/api/run/rows/ready");
  try {
    const call = (kind: string, path: string, args: object) =>
      timed(server.url, `/api/${kind}`, { path, args });
    const inserts: number[] = [];
    for (const from of [0, 5_000, 10_000, 15_000])
      inserts.push(await call("mutation", "rows:insert", { table: "users", from }));
    for (let round = 0; round < 7; round += 1)
      inserts.push(await call("mutation", "rows:insert", { table: "rows", from: round * 5_000 }));
    const joins: number[] = [];
    for (let round = 0; round < 30; round += 1) joins.push(await call("query", "rows:join", {}));
    console.log(
      `\nThe first mutation took ${inserts[0]?.toFixed(0)} ms, the first join ${joins[0]?.toFixed(0)} ms.`,
    );
    return [
      { what: "100 indexed look-ups over 20,000 documents, ms", have: medianOf(joins), most: 50 },
      { what: "one mutation that inserts 5,000 documents, ms", have: medianOf(inserts), most: 250 },
    ];
  } finally {
    server.stop();
  }
}

const million = 1_000_000;
const batch = 5_000;

/** A million small documents through streaming import, and the most memory that the process ever had. */
export async function measureImport(folder: string): Promise<readonly Target[]> {
  const key = "local|bench";
  process.env.CONVEX_DEPLOY_KEY = key;
  const server = await serveFolder(await writeFolder(folder), "/api/run/rows/ready");
  try {
    const began = performance.now();
    for (let from = 0; from < million; from += batch) {
      const messages = Array.from({ length: batch }, (_, at) => ({
        tableName: "rows",
        data: { name: `user ${from + at}`, email: `u${from + at}@example.com`, age: at % 90 },
      }));
      const tables = { rows: { jsonSchema: {} } };
      const body = { tables, messages };
      const headers = { Authorization: `Convex ${key}` };
      await timed(server.url, "/api/streaming_import/import_airbyte_records", body, headers);
    }
    const seconds = (performance.now() - began) / 1000;
    console.log(`\nA million documents were imported in ${seconds.toFixed(0)} s.`);
    return [{ what: "1,000,000 documents imported, MB at most", have: server.memory().most, most: 2_048 }];
  } finally {
    server.stop();
    delete process.env.CONVEX_DEPLOY_KEY;
  }
}
