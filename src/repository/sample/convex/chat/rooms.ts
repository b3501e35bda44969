import { mutationGeneric as mutation, queryGeneric as query } from "convex/server";
import { v } from "convex/values";

/** Opens a room and answers its id. */
export const open = mutation({
  args: { title: v.string(), topics: v.optional(v.array(v.string())) },
  returns: v.id("rooms"),
  handler: async (ctx, { title, topics }) => await ctx.db.insert("rooms", { title, topics: topics ?? [] }),
});

/** A room, or null. */
export const get = query({
  args: { id: v.id("rooms") },
  returns: v.union(
    v.object({
      _id: v.id("rooms"),
      _creationTime: v.float64(),
      title: v.string(),
      topics: v.array(v.string()),
    }),
    v.null(),
  ),
  handler: async (ctx, { id }) => await ctx.db.get(id),
});
