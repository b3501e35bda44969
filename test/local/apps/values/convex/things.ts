import { v } from "convex/values";
import { mutation, query } from "./_generated/server";

const kind = v.union(
  v.object({ type: v.literal("box"), side: v.number() }),
  v.object({ type: v.literal("ball"), r: v.number() }),
);
const thing = {
  count: v.int64(),
  ratio: v.optional(v.number()),
  data: v.union(v.bytes(), v.null(), v.array(v.string())),
  tags: v.record(v.string(), v.boolean()),
  kind,
};

export const add = mutation({
  args: thing,
  handler: async (ctx, args) => await ctx.db.insert("things", args),
});

export const get = query({
  args: { id: v.id("things") },
  handler: async (ctx, { id }) => {
    const { _id, _creationTime, ...rest } = await ctx.db.get(id);
    return rest;
  },
});

export const atLeast = query({
  args: { count: v.int64() },
  handler: async (ctx, { count }) => {
    const found = await ctx.db
      .query("things")
      .withIndex("by_count", (q) => q.gte("count", count))
      .collect();
    return found.map(({ count }) => count * 2n);
  },
});

export const unset = mutation({
  args: { id: v.id("things") },
  handler: async (ctx, { id }) => {
    await ctx.db.patch(id, { ratio: undefined });
    return Object.keys(await ctx.db.get(id)).length;
  },
});

/** Puts one of each kind into a table and gives them back in the order of an index. */
export const ordered = mutation({
  args: {},
  handler: async (ctx) => {
    for (const at of ["b", true, 2, null, [1], { a: 1 }, 1n, "a", false, -1, 300n])
      await ctx.db.insert("loose", { at });
    return (await ctx.db.query("loose").withIndex("by_at").collect()).map(({ at }) =>
      typeof at === "bigint" ? `${at}n` : at,
    );
  },
});

export const above = query({
  args: {},
  handler: async (ctx) => {
    const found = await ctx.db
      .query("loose")
      .filter((q) => q.gt(q.field("at"), 2))
      .collect();
    return found.length;
  },
});
