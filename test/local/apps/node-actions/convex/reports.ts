import { v } from "convex/values";
import { internalMutation, query } from "./_generated/server";

export const keep = internalMutation({
  args: { name: v.string(), packed: v.bytes(), hash: v.string() },
  handler: async (ctx, report) => await ctx.db.insert("reports", report),
});

export const get = query({
  args: { name: v.string() },
  handler: async (ctx, { name }) =>
    await ctx.db
      .query("reports")
      .withIndex("by_name", (q) => q.eq("name", name))
      .unique(),
});

export const size = query({
  args: { name: v.string() },
  handler: async (ctx, { name }) => {
    const found = await ctx.db
      .query("reports")
      .withIndex("by_name", (q) => q.eq("name", name))
      .unique();
    return found === null ? null : found.packed.byteLength > 0;
  },
});

export const clock = query({ args: {}, handler: async () => typeof setTimeout });
