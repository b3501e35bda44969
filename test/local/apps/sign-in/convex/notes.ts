import { v } from "convex/values";
import { mutation, query } from "./_generated/server";

const ownerOf = async (ctx) => {
  const identity = await ctx.auth.getUserIdentity();
  if (identity === null) throw new Error("Nobody is signed in.");
  return identity.tokenIdentifier;
};

export const add = mutation({
  args: { text: v.string() },
  handler: async (ctx, { text }) => {
    await ctx.db.insert("notes", { owner: await ownerOf(ctx), text });
    return null;
  },
});

export const mine = query({
  args: {},
  handler: async (ctx) => {
    const owner = await ownerOf(ctx);
    const notes = await ctx.db
      .query("notes")
      .withIndex("by_owner", (q) => q.eq("owner", owner))
      .collect();
    return notes.map(({ text }) => text);
  },
});
