import { actionGeneric as action, makeFunctionReference, queryGeneric as query } from "convex/server";
import { v } from "convex/values";

/** Writes one line at every level. */
export const levels = query({
  args: {},
  returns: v.null(),
  handler: async () => {
    console.debug("looking", 1);
    console.info("found", { lines: [1, 2n] });
    console.log("hello");
    console.warn("nearly", null, undefined);
    console.error(true, "done");
    return null;
  },
});

/** Writes as many lines as asked. */
export const many = query({
  args: { lines: v.float64() },
  returns: v.null(),
  handler: async (_ctx, { lines }) => {
    for (let line = 1; line <= lines; line += 1) console.log(line);
    return null;
  },
});

/** An action whose log holds the lines of the query that it runs. */
export const nested = action({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    console.log("before");
    await ctx.runQuery(makeFunctionReference<"query">("logs:levels"), {});
    console.log("after");
    return null;
  },
});
