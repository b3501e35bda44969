import {
  actionGeneric as action,
  makeFunctionReference,
  mutationGeneric as mutation,
  queryGeneric as query,
} from "convex/server";
import { v } from "convex/values";

/** Waits as long as asked, then answers how long that was. */
export const wait = action({
  args: { milliseconds: v.float64() },
  returns: v.float64(),
  handler: async (_ctx, { milliseconds }) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return milliseconds;
  },
});

/** Waits, and then counts, so that one can see that it ended although nobody waited for it. */
export const waitThenCount = action({
  args: { milliseconds: v.float64(), name: v.string() },
  returns: v.float64(),
  handler: async (ctx, { milliseconds, name }): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return await ctx.runMutation(makeFunctionReference<"mutation">("counters:increment"), { name });
  },
});

/** Never ends: what a time limit is for. */
export const forever = query({
  args: {},
  returns: v.null(),
  handler: async () => {
    for (;;);
  },
});

/** Writes a counter and then never ends, so nothing is written. */
export const foreverAfterWriting = mutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await ctx.db.insert("counters", { name: "never committed", value: 1 });
    for (;;);
  },
});

/** Waits for something that never comes. */
export const stuck = query({
  args: {},
  returns: v.null(),
  handler: async () => await new Promise<null>(() => {}),
});
