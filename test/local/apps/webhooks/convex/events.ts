import { v } from "convex/values";
import { internalMutation, query } from "./_generated/server";

/** An event that came before is not taken twice. */
export const take = internalMutation({
  args: { id: v.string(), type: v.string() },
  handler: async (ctx, event) => {
    const known = await ctx.db
      .query("events")
      .filter((q) => q.eq(q.field("id"), event.id))
      .first();
    if (known === null) await ctx.db.insert("events", event);
    return known === null;
  },
});

export const list = query({
  args: { type: v.optional(v.string()) },
  handler: async (ctx, { type }) =>
    (await ctx.db.query("events").collect())
      .filter((one) => type === undefined || one.type === type)
      .map(({ id }) => id),
});
