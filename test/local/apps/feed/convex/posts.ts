import { paginationOptsValidator } from "convex/server";
import { v } from "convex/values";
import { mutation, query } from "./_generated/server";

export const seed = mutation({
  args: { topic: v.string(), count: v.number() },
  handler: async (ctx, { topic, count }) => {
    for (let at = 1; at <= count; at += 1)
      await ctx.db.insert("posts", { topic, score: at * 10, title: `${topic} ${at}` });
    return null;
  },
});

export const add = mutation({
  args: { topic: v.string(), score: v.number(), title: v.string() },
  handler: async (ctx, args) => {
    await ctx.db.insert("posts", args);
    return null;
  },
});

export const page = query({
  args: { topic: v.string(), from: v.optional(v.number()), paginationOpts: paginationOptsValidator },
  handler: async (ctx, { topic, from = 0, paginationOpts }) => {
    const page = await ctx.db
      .query("posts")
      .withIndex("by_topic", (q) => q.eq("topic", topic).gte("score", from))
      .order("desc")
      .paginate(paginationOpts);
    return { ...page, page: page.page.map(({ title }) => title) };
  },
});

export const between = query({
  args: { topic: v.string(), above: v.number(), below: v.number() },
  handler: async (ctx, { topic, above, below }) =>
    (
      await ctx.db
        .query("posts")
        .withIndex("by_topic", (q) => q.eq("topic", topic).gt("score", above).lt("score", below))
        .collect()
    ).map(({ score }) => score),
});

export const best = query({
  args: { topic: v.string() },
  handler: async (ctx, { topic }) => {
    const best = await ctx.db
      .query("posts")
      .withIndex("by_topic", (q) => q.eq("topic", topic))
      .order("desc")
      .filter((q) => q.neq(q.field("title"), "hidden"))
      .first();
    return best?.title ?? null;
  },
});
