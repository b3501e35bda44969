import { v } from "convex/values";
import { mutation, query } from "./_generated/server";

export const create = mutation({
  args: { name: v.string() },
  handler: async (ctx, args) => {
    const known = await ctx.db
      .query("users")
      .withIndex("by_name", (q) => q.eq("name", args.name))
      .first();
    return known?._id ?? (await ctx.db.insert("users", args));
  },
});

export const list = query({
  args: {},
  handler: async (ctx) =>
    (await ctx.db.query("users").withIndex("by_name").collect()).map(({ name }) => name),
});
