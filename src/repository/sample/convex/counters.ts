import { mutationGeneric as mutation, queryGeneric as query } from "convex/server";
import { v } from "convex/values";

/** Adds one to a counter, which begins at nought, and answers its new value. */
export const increment = mutation({
  args: { name: v.string() },
  returns: v.float64(),
  handler: async (ctx, { name }) => {
    const counter = await ctx.db
      .query("counters")
      .withIndex("by_name", (range) => range.eq("name", name))
      .unique();
    if (counter === null) {
      await ctx.db.insert("counters", { name, value: 1 });
      return 1;
    }
    await ctx.db.patch(counter._id, { value: counter.value + 1 });
    return counter.value + 1;
  },
});

/** The value of a counter, 0 for one that nobody has counted yet. */
export const read = query({
  args: { name: v.string() },
  returns: v.float64(),
  handler: async (ctx, { name }) => {
    const counter = await ctx.db
      .query("counters")
      .withIndex("by_name", (range) => range.eq("name", name))
      .unique();
    return counter === null ? 0 : counter.value;
  },
});
