import { queryGeneric as query } from "convex/server";
import { v } from "convex/values";

/** Who is calling: the identity that the token proves, or null without one. */
export const whoami = query({
  args: {},
  returns: v.union(
    v.object({
      tokenIdentifier: v.string(),
      subject: v.string(),
      issuer: v.string(),
      name: v.optional(v.string()),
    }),
    v.null(),
  ),
  handler: async (ctx) => {
    const identity = await ctx.auth.getUserIdentity();
    if (identity === null) return null;
    const { tokenIdentifier, subject, issuer, name } = identity;
    return { tokenIdentifier, subject, issuer, ...(name === undefined ? {} : { name }) };
  },
});
