import { actionGeneric as action, mutationGeneric as mutation, queryGeneric as query } from "convex/server";
import { ConvexError, v } from "convex/values";

/** Throws a ConvexError whose data is an object with an int64 and bytes in it. */
export const application = query({
  args: {},
  returns: v.null(),
  handler: async () => {
    console.log("about to fail");
    throw new ConvexError({ code: "TEAPOT", retries: 3n, proof: new Uint8Array([1, 2, 3]).buffer });
  },
});

/** Throws a ConvexError whose data is a plain string, the commonest kind. */
export const text = query({
  args: {},
  returns: v.null(),
  handler: async () => {
    throw new ConvexError("The room is closed.");
  },
});

/** Throws a ConvexError whose data is null: data that is there, and empty. */
export const empty = query({
  args: {},
  returns: v.null(),
  handler: async () => {
    throw new ConvexError(null);
  },
});

/** Throws an ordinary Error, which carries no data. */
export const plain = query({
  args: {},
  returns: v.null(),
  handler: async () => {
    throw new Error("boom");
  },
});

/** Writes a counter and then throws, so nothing is written. */
export const afterWriting = mutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await ctx.db.insert("counters", { name: "rolled back", value: 1 });
    throw new ConvexError({ code: "CHANGED_MY_MIND" });
  },
});

/** An action's application error. */
export const fromAction = action({
  args: {},
  returns: v.null(),
  handler: async () => {
    throw new ConvexError({ code: "UPSTREAM", status: 502 });
  },
});

/** Answers a string where it promised a number. */
export const brokenPromise = query({
  args: {},
  returns: v.float64(),
  handler: async () => "seven" as unknown as number,
});
