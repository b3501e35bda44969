import { getAuthUserId } from "@convex-dev/auth/server";
import { v } from "convex/values";
import { mutation, query } from "./_generated/server";

export const me = query({
  args: {},
  handler: async (ctx) => {
    const id = await getAuthUserId(ctx);
    const user = id === null ? null : await ctx.db.get(id);
    return user === null ? null : { email: user.email, name: user.name };
  },
});

export const add = mutation({
  args: { text: v.string() },
  handler: async (ctx, { text }) => {
    const owner = await getAuthUserId(ctx);
    if (owner === null) throw new Error("Sign in first.");
    await ctx.db.insert("tasks", { owner, text });
    return null;
  },
});

export const mine = query({
  args: {},
  handler: async (ctx) => {
    const owner = await getAuthUserId(ctx);
    if (owner === null) return [];
    const tasks = await ctx.db
      .query("tasks")
      .withIndex("by_owner", (q) => q.eq("owner", owner))
      .collect();
    return tasks.map(({ text }) => text);
  },
});
