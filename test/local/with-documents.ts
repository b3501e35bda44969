import type { LocalDeployment } from "../../src/local/index.ts";
import { type Answer, ask } from "./ask.ts";
import { generated } from "./with-folder.ts";

/** A module that writes documents of any table, and some that link to others. */
export const fill = `${generated}
export const one = mutation(async (ctx, { table, document }: any) => void (await ctx.db.insert(table, document)));
export const link = mutation(async (ctx) => {
  const to = await ctx.db.insert("books", {});
  await ctx.db.insert("loans", { book: to, note: to });
  await ctx.db.insert("loans", { book: await ctx.db.insert("books", {}), note: "by hand" });
});`;
/** A schema of these tables that nothing is held to. */
export const schema = (tables: string): string => `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({ ${tables} }, { schemaValidation: false });`;

/** Asks a deployment with its key. */
export const get = async ({ url, deployKey }: LocalDeployment, path: string) => {
  const response = await fetch(`${url}${path}`, { headers: { Authorization: `Convex ${deployKey}` } });
  return { status: response.status, json: JSON.parse(await response.text()) };
};
/** Writes a document, its values in the encoded form. */
export const insert = (deployment: LocalDeployment, table: string, document: object): Promise<Answer> =>
  ask(deployment, "/api/mutation", { path: "fill:one", args: { table, document } });
