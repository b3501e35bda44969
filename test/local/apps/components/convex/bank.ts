import { createFunctionHandle } from "convex/server";
import { v } from "convex/values";
import { components, internal } from "./_generated/api";
import { action, internalMutation, mutation, query } from "./_generated/server";

export const pay = mutation({
  args: { from: v.string(), to: v.string(), cents: v.number() },
  handler: async (ctx, args) => {
    const told = await createFunctionHandle(internal.bank.told);
    await ctx.runMutation(components.ledger.accounts.move, { ...args, told });
    return null;
  },
});

/** Tries a payment, and keeps a note of it whatever becomes of it. */
export const tryToPay = mutation({
  args: { from: v.string(), to: v.string(), cents: v.number() },
  handler: async (ctx, args) => {
    await ctx.db.insert("tries", args);
    try {
      await ctx.runMutation(components.ledger.accounts.move, args);
      return "paid";
    } catch (error) {
      return error.data;
    }
  },
});

export const told = internalMutation({
  args: { from: v.string(), to: v.string() },
  handler: async (ctx, args) => {
    await ctx.db.insert("payments", args);
  },
});

export const look = query({
  args: { name: v.string() },
  handler: async (ctx, { name }) => ({
    balance: await ctx.runQuery(components.ledger.accounts.balance, { name }),
    archived: await ctx.runQuery(components.archive.accounts.balance, { name }),
    payments: (await ctx.db.query("payments").collect()).length,
    tries: (await ctx.db.query("tries").collect()).length,
  }),
});

export const journals = query({
  args: {},
  handler: async (ctx) => [
    await ctx.runQuery(components.ledger.accounts.journal, {}),
    await ctx.runQuery(components.archive.accounts.journal, {}),
  ],
});

export const archive = action({
  args: { name: v.string() },
  handler: async (ctx, { name }): Promise<number> => {
    const cents = await ctx.runQuery(components.ledger.accounts.balance, { name });
    await ctx.runMutation(components.archive.accounts.move, { from: "nobody", to: name, cents });
    return cents;
  },
});

export const missing = mutation({
  args: {},
  handler: async (ctx) => await ctx.runMutation(components.ledger.accounts.missing, {}),
});
