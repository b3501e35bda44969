import { ConvexError, v } from "convex/values";
import { components } from "./_generated/api";
import { mutation, query } from "./_generated/server";

const find = (ctx, name: string) =>
  ctx.db
    .query("accounts")
    .withIndex("by_name", (q) => q.eq("name", name))
    .unique();

export const move = mutation({
  args: { from: v.string(), to: v.string(), cents: v.number(), told: v.optional(v.string()) },
  returns: v.null(),
  handler: async (ctx, { from, to, cents, told }) => {
    for (const [name, change] of [
      [from, -cents],
      [to, cents],
    ] as const) {
      const found = await find(ctx, name);
      const after = (found?.cents ?? 0) + change;
      if (after < -1000) throw new ConvexError({ account: name, short: -1000 - after });
      if (found === null) await ctx.db.insert("accounts", { name, cents: after });
      else await ctx.db.patch(found._id, { cents: after });
    }
    await ctx.runMutation(components.journal.lines.write, { text: `${from} > ${to}: ${cents}` });
    if (told !== undefined) await ctx.runMutation(told, { from, to });
    return null;
  },
});

export const balance = query({
  args: { name: v.string() },
  returns: v.number(),
  handler: async (ctx, { name }) => (await find(ctx, name))?.cents ?? 0,
});

export const journal = query({
  args: {},
  handler: async (ctx) => await ctx.runQuery(components.journal.lines.all, {}),
});
