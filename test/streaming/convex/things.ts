import { mutationGeneric as mutation } from "convex/server";
import { v } from "convex/values";

/** Adds documents with one value of every kind, numbered from `first`. */
export const seed = mutation({
  args: { first: v.float64(), count: v.float64() },
  handler: async (ctx, { first, count }) => {
    for (let number = first; number < first + count; number++) {
      await ctx.db.insert(number % 2 === 0 ? "even" : "odd", {
        number,
        big: 9_007_199_254_740_993n + BigInt(number),
        small: -1n,
        bytes: new Uint8Array([number % 256, 0, 255]).buffer,
        special: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 5e-324, 1e21],
        text: `number ${number}, "quoted" \u2028 ${number}`,
        nested: { list: [null, true, { deep: [1n, "1", 1] }], empty: {} },
      });
    }
    return null;
  },
});

/** Changes every document of a table whose number divides by three, and deletes those that divide by five. */
export const stir = mutation({
  args: { table: v.union(v.literal("even"), v.literal("odd")), below: v.float64() },
  handler: async (ctx, { table, below }) => {
    for (const thing of await ctx.db.query(table).collect()) {
      if (thing.number >= below) continue;
      if (thing.number % 5 === 0) await ctx.db.delete(thing._id);
      else if (thing.number % 3 === 0) await ctx.db.patch(thing._id, { big: thing.big + 1n, changed: true });
    }
    return null;
  },
});

/** Adds one document of any table. */
export const put = mutation({
  args: { table: v.string(), fields: v.any() },
  handler: async (ctx, { table, fields }) => void (await ctx.db.insert(table, fields)),
});

/** Deletes every document of a table. */
export const drop = mutation({
  args: { table: v.string() },
  handler: async (ctx, { table }) => {
    for (const { _id } of await ctx.db.query(table).collect()) await ctx.db.delete(_id);
    return null;
  },
});
