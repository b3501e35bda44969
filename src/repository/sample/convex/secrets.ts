import {
  actionGeneric as action,
  internalMutationGeneric as internalMutation,
  internalQueryGeneric as internalQuery,
  makeFunctionReference,
} from "convex/server";
import { v } from "convex/values";

/** Internal: only a deploy key, or another function, may call it. */
export const answer = internalQuery({ args: {}, returns: v.float64(), handler: async () => 42 });

/** Internal: deletes every counter. */
export const clearCounters = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    for (const counter of await ctx.db.query("counters").collect()) await ctx.db.delete(counter._id);
    return null;
  },
});

/** A public action that asks the internal query. */
export const ask = action({
  args: {},
  returns: v.float64(),
  handler: async (ctx): Promise<number> =>
    await ctx.runQuery(makeFunctionReference<"query">("secrets:answer"), {}),
});
