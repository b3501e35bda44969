import { v } from "convex/values";
import { query } from "./_generated/server";
import { mutation, onOrder } from "./lib/withTriggers";

onOrder(async (ctx, { before, after }) => {
  const { shop } = after ?? before;
  const total = await ctx.db
    .query("totals")
    .withIndex("by_shop", (q) => q.eq("shop", shop))
    .unique();
  const cents = (total?.cents ?? 0) + (after?.cents ?? 0) - (before?.cents ?? 0);
  const count = (total?.count ?? 0) + (after === null ? 0 : 1) - (before === null ? 0 : 1);
  if (cents > 10_000) throw new Error(`${shop} sells for more than 100.00.`);
  const id = total?._id;
  if (id === undefined) await ctx.db.insert("totals", { shop, cents, count });
  else await ctx.db.patch(id, { cents, count });
});

const word = (before, after) => (before === null ? "made" : after === null ? "gone" : `now ${after.cents}`);
onOrder(async (ctx, { before, after, id }) => {
  await ctx.db.insert("history", { order: id, change: word(before, after) });
});

export const make = mutation({
  args: { shop: v.string(), cents: v.number() },
  handler: async (ctx, args) => await ctx.db.insert("orders", { ...args, open: true }),
});

export const change = mutation({
  args: { order: v.id("orders"), cents: v.number() },
  handler: async (ctx, { order, cents }) => await ctx.db.patch(order, { cents }),
});

export const remove = mutation({
  args: { order: v.id("orders") },
  handler: async (ctx, { order }) => await ctx.db.delete(order),
});

export const total = query({
  args: { shop: v.string() },
  handler: async (ctx, { shop }) => {
    const total = await ctx.db
      .query("totals")
      .withIndex("by_shop", (q) => q.eq("shop", shop))
      .unique();
    return total === null ? null : [total.count, total.cents];
  },
});

export const history = query({
  args: { order: v.id("orders") },
  handler: async (ctx, { order }) =>
    (
      await ctx.db
        .query("history")
        .withIndex("by_order", (q) => q.eq("order", order))
        .collect()
    ).map(({ change }) => change),
});
