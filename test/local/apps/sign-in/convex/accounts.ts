import { v } from "convex/values";
import { internalMutation } from "./_generated/server";

export const create = internalMutation({
  args: { email: v.string(), salt: v.string(), hash: v.string() },
  handler: async (ctx, account) => {
    const known = await ctx.db
      .query("accounts")
      .withIndex("by_email", (q) => q.eq("email", account.email))
      .first();
    if (known !== null) return null;
    return await ctx.db.insert("accounts", account);
  },
});

export const saltOf = internalMutation({
  args: { email: v.string() },
  handler: async (ctx, { email }) =>
    (
      await ctx.db
        .query("accounts")
        .withIndex("by_email", (q) => q.eq("email", email))
        .unique()
    )?.salt ?? null,
});

/** A token for whoever knows the hash, by the key that the deployment signs with. */
export const tokenFor = internalMutation({
  args: { email: v.string(), hash: v.string() },
  handler: async (ctx, { email, hash }) => {
    const account = await ctx.db
      .query("accounts")
      .withIndex("by_email", (q) => q.eq("email", email))
      .unique();
    if (account === null || account.hash !== hash) return null;
    const claims = { sub: account._id, aud: "notes", email };
    return await ctx.auth.signJwt({ claims, expiresInSeconds: 60 });
  },
});
