import { v } from "convex/values";
import { api, internal } from "./_generated/api";
import { action, internalQuery, mutation, query } from "./_generated/server";

export const add = mutation({
  args: {
    title: v.string(),
    text: v.string(),
    kind: v.union(v.literal("soup"), v.literal("cake")),
    taste: v.optional(v.array(v.number())),
  },
  handler: async (ctx, args) => {
    await ctx.db.insert("recipes", args);
    return null;
  },
});

export const find = query({
  args: { words: v.string(), kind: v.optional(v.union(v.literal("soup"), v.literal("cake"))) },
  handler: async (ctx, { words, kind }) => {
    const found = await ctx.db
      .query("recipes")
      .withSearchIndex("by_text", (q) => {
        const search = q.search("text", words);
        return kind === undefined ? search : search.eq("kind", kind);
      })
      .take(5);
    return found.map(({ title }) => title);
  },
});

export const titles = internalQuery({
  args: { ids: v.array(v.id("recipes")) },
  handler: async (ctx, { ids }) => await Promise.all(ids.map(async (id) => (await ctx.db.get(id)).title)),
});

/** Those that taste most alike, best first, with how alike they are. */
export const alike = action({
  args: { taste: v.array(v.number()), kinds: v.optional(v.array(v.string())) },
  handler: async (ctx, { taste, kinds }): Promise<(string | number)[][]> => {
    const found = await ctx.vectorSearch("recipes", "by_taste", {
      vector: taste,
      limit: 2,
      ...(kinds === undefined ? {} : { filter: (q) => q.or(...kinds.map((kind) => q.eq("kind", kind))) }),
    });
    const titles = await ctx.runQuery(internal.recipes.titles, { ids: found.map(({ _id }) => _id) });
    return found.map(({ _score }, at) => [titles[at], Math.round(_score * 1000) / 1000]);
  },
});

export const count = action({
  args: {},
  handler: async (ctx): Promise<number> => (await ctx.runQuery(api.recipes.find, { words: "flour" })).length,
});
