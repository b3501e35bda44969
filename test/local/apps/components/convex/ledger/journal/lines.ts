import { v } from "convex/values";
import { mutation, query } from "./_generated/server";

export const write = mutation({
  args: { text: v.string() },
  handler: async (ctx, args) => {
    await ctx.db.insert("lines", args);
  },
});

export const all = query({
  args: {},
  handler: async (ctx) => (await ctx.db.query("lines").collect()).map(({ text }) => text),
});
