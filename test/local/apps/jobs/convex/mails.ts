import { v } from "convex/values";
import { internal } from "./_generated/api";
import { internalAction, internalMutation, mutation, query } from "./_generated/server";

export const beat = internalMutation({
  args: { by: v.string() },
  handler: async (ctx, args) => {
    await ctx.db.insert("beats", args);
  },
});

export const beats = query({
  args: {},
  handler: async (ctx) => (await ctx.db.query("beats").collect()).map(({ by }) => by),
});

export const write = mutation({
  args: { to: v.string(), after: v.number() },
  handler: async (ctx, { to, after }) => {
    const mail = await ctx.db.insert("mails", { to, state: "waits" });
    const job = await ctx.scheduler.runAfter(after, internal.mails.send, { mail, to });
    await ctx.db.patch(mail, { job });
    return job;
  },
});

export const writeAndFail = mutation({
  args: { to: v.string() },
  handler: async (ctx, { to }) => {
    await ctx.scheduler.runAfter(0, internal.mails.beat, { by: to });
    throw new Error("Changed my mind.");
  },
});

export const send = internalAction({
  args: { mail: v.id("mails"), to: v.string() },
  handler: async (ctx, { mail, to }) => {
    if (!to.includes("@")) throw new Error(`“${to}” is no address.`);
    await ctx.runMutation(internal.mails.sent, { mail });
  },
});

export const sent = internalMutation({
  args: { mail: v.id("mails") },
  handler: async (ctx, { mail }) => await ctx.db.patch(mail, { state: "sent" }),
});

export const cancel = mutation({
  args: { job: v.id("_scheduled_functions") },
  handler: async (ctx, { job }) => {
    await ctx.scheduler.cancel(job);
    return null;
  },
});

export const look = query({
  args: { to: v.string() },
  handler: async (ctx, { to }) => {
    const mail = await ctx.db
      .query("mails")
      .withIndex("by_to", (q) => q.eq("to", to))
      .unique();
    const job = mail?.job === undefined ? null : await ctx.db.system.get(mail.job);
    return { state: mail?.state, job: job?.state.kind, name: job?.name };
  },
});
