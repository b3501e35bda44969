import { v } from "convex/values";
import { shown, taxIn } from "@/money";
import { item } from "~/lib/validators";
import { mutation, query } from "./_generated/server";

export const make = mutation({
  args: { items: v.array(item) },
  handler: async (ctx, { items }) => await ctx.db.insert("bills", { items, paid: false }),
});

export const pay = mutation({
  args: { bill: v.id("bills") },
  handler: async (ctx, { bill }) => {
    const found = await ctx.db.get(bill);
    if (found?.paid) throw new Error("It is paid.");
    await ctx.db.patch(bill, { paid: true });
    return found.items.length;
  },
});

export const show = query({
  args: { bill: v.id("bills") },
  handler: async (ctx, { bill }) => {
    const { items, paid } = await ctx.db.get(bill);
    const sum = items.reduce((all, { cents }) => all + cents, 0);
    const tax = items.reduce((all, { cents, percent }) => all + taxIn(cents, percent), 0);
    return { sum: shown(sum), tax: shown(tax), paid };
  },
});

export const open = query({
  args: {},
  handler: async (ctx) =>
    (
      await ctx.db
        .query("bills")
        .filter((q) => q.eq(q.field("paid"), false))
        .collect()
    ).length,
});
