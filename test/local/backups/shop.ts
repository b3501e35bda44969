import type { LocalDeployment } from "../../../src/local/index.ts";
import { ask } from "../ask.ts";
import { generated } from "../with-folder.ts";

/** A folder whose functions fill tables with every type of value, and store files. */
export const shop = {
  "schema.ts": `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({
  kinds: defineTable(v.any()),
  orders: defineTable({ of: v.id("kinds"), count: v.int64() }).index("by_of", ["of"]),
  files: defineTable({ file: v.id("_storage"), name: v.string() }),
  empty: defineTable({}),
});`,
  "fill.ts": `${generated}
const bytes = (...all: number[]) => new Uint8Array(all).buffer;
const values = [
  null, true, false, 0, -0, 1.5, 1e300, 5e-324, NaN, Infinity, -Infinity, 9007199254740993,
  0n, -1n, 9223372036854775807n, -9223372036854775808n, "", "text", "\\u0000\\u2028 \\ud83d\\ude00 \\"quoted\\" 12 -3 1.5", "é日本",
  bytes(), bytes(0, 255, 7), [], [1, [2n, ["deep"]]], {}, { a: { b: [null, { c: 1n }] }, "odd name": 2, "": 3 },
];
export const some = mutation(async (ctx, { from, count }: any) => {
  for (let at = from; at < from + count; at += 1) {
    const value = values[at % values.length];
    const of = await ctx.db.insert("kinds", { at, value, listed: [value], nested: { value } });
    if (at % 10 === 0) await ctx.db.insert("orders", { of, count: BigInt(at) });
  }
});
export const store = action(async (ctx, { count }: any) => {
  for (let at = 0; at < count; at += 1) {
    const content = new Uint8Array(at * 1000).map((_, index) => (index * 7 + at) % 256);
    const file = await ctx.storage.store(new Blob([content], at % 2 === 0 ? { type: "image/png" } : {}));
    await ctx.runMutation(api.fill.note, { file, name: "file " + at });
  }
});
import { api } from "./_generated/api";
export const note = mutation(async (ctx, args: any) => void (await ctx.db.insert("files", args)));
export const one = mutation(async (ctx, { table, document }: any) => await ctx.db.insert(table, document));
export const remove = mutation(async (ctx, { id }: any) => void (await ctx.db.delete(id)));
export const unstore = mutation(async (ctx, { id }: any) => await ctx.storage.delete(id));
export const upload = mutation(async (ctx) => await ctx.storage.generateUploadUrl());
export const urls = query(async (ctx) => {
  const files = await ctx.db.query("files").collect();
  return await Promise.all(files.map(async ({ file, name }: any) => ({ id: file, name, url: await ctx.storage.getUrl(file) })));
});
export const ordered = query(async (ctx) => (await ctx.db.query("orders").withIndex("by_of").collect()).length);`,
};

/** Fills a deployment. */
export async function fillShop(deployment: LocalDeployment, documents: number, files: number): Promise<void> {
  for (let from = 0; from < documents; from += 1000)
    await call(deployment, "mutation", "fill:some", { from, count: Math.min(1000, documents - from) });
  await call(deployment, "action", "fill:store", { count: files });
}

/** Calls a function that must succeed. */
export async function call(
  deployment: LocalDeployment,
  type: "query" | "mutation" | "action",
  path: string,
  args: object = {},
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely.
): Promise<any> {
  const { json } = await ask(deployment, `/api/${type}`, { path, args });
  if (json.status !== "success") throw new Error(json.errorMessage ?? JSON.stringify(json));
  return json.value;
}

/** Everything that a deployment holds: documents as their own text, by component, table and id, and the bytes of files. */
export async function contentsOf(deployment: LocalDeployment): Promise<{
  readonly documents: Readonly<Record<string, string | null>>;
  readonly files: Readonly<Record<string, string>>;
}> {
  const documents = deployment.ledger
    .documents()
    .map(({ component = "", table, id, document }) => [`${component} ${table} ${id}`, document] as const);
  const listed = (await call(deployment, "query", "fill:urls")) as { id: string; url: string }[];
  const files = await Promise.all(
    listed.map(async ({ id, url }) => {
      const response = await fetch(url);
      const bytes = Buffer.from(await response.arrayBuffer());
      return [id, `${response.headers.get("content-type")} ${bytes.toString("base64")}`] as const;
    }),
  );
  return { documents: Object.fromEntries(documents), files: Object.fromEntries(files) };
}

/** The answer of one of the platform's queries. */
export async function systemQuery(
  { url, deployKey }: LocalDeployment,
  path: string,
  args: object = {},
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely.
): Promise<any> {
  const { json } = await ask({ url }, "/api/query", { path, args }, { Authorization: `Convex ${deployKey}` });
  return json.value;
}
