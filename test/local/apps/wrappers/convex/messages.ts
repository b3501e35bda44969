import { v } from "convex/values";
import { query } from "./_generated/server";
import { roomMutation, roomQuery } from "./functions";

export const send = roomMutation({
  args: { text: v.string(), secret: v.optional(v.boolean()) },
  handler: async (ctx, { room, text, secret = false }) => {
    await ctx.db.insert("messages", { author: ctx.user.name, room, text, secret });
    return null;
  },
});

export const list = roomQuery({
  args: { from: v.optional(v.string()) },
  returns: v.array(v.string()),
  handler: async (ctx, { room, from }) =>
    (await ctx.read.room(room))
      .filter(({ author }) => from === undefined || author === from)
      .map(({ author, text }) => `${author}: ${text}`),
});

export const who = query({
  args: {},
  handler: async (ctx) => {
    const identity = await ctx.auth.getUserIdentity();
    return identity === null ? null : [identity.issuer, identity.tokenIdentifier, identity.name ?? null];
  },
});
