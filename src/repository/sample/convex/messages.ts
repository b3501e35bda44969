import { mutationGeneric as mutation, queryGeneric as query } from "convex/server";
import { ConvexError, v } from "convex/values";

const channel = v.union(v.literal("general"), v.literal("random"));

const message = v.object({
  _id: v.id("messages"),
  _creationTime: v.float64(),
  author: v.string(),
  body: v.string(),
  channel,
  likes: v.int64(),
  attachment: v.optional(v.bytes()),
});

/** The newest messages of a channel, newest first. */
export const list = query({
  args: { channel: v.optional(channel), limit: v.optional(v.float64()) },
  returns: v.array(message),
  handler: async (ctx, { channel, limit }) => {
    const messages =
      channel === undefined
        ? ctx.db.query("messages")
        : ctx.db.query("messages").withIndex("by_channel", (range) => range.eq("channel", channel));
    return await messages.order("desc").take(limit ?? 20);
  },
});

/** One message, or null when there is none with that id. */
export const get = query({
  args: { id: v.id("messages") },
  returns: v.union(message, v.null()),
  handler: async (ctx, { id }) => await ctx.db.get(id),
});

/** Adds a message and answers its id. An empty body is an application error. */
export const send = mutation({
  args: {
    author: v.string(),
    body: v.string(),
    channel: v.optional(channel),
    attachment: v.optional(v.bytes()),
  },
  returns: v.id("messages"),
  handler: async (ctx, { channel, ...fields }) => {
    if (fields.body.trim() === "") throw new ConvexError({ code: "EMPTY_BODY", field: "body" });
    return await ctx.db.insert("messages", { ...fields, channel: channel ?? "general", likes: 0n });
  },
});

/** Adds likes, an int64, to a message and answers how many it has now. */
export const like = mutation({
  args: { id: v.id("messages"), likes: v.int64() },
  returns: v.int64(),
  handler: async (ctx, { id, likes }) => {
    const found = await ctx.db.get(id);
    if (found === null) throw new ConvexError({ code: "NO_SUCH_MESSAGE", id });
    const total: bigint = found.likes + likes;
    await ctx.db.patch(id, { likes: total });
    return total;
  },
});

/** Deletes a message; answers whether it was there. */
export const remove = mutation({
  args: { id: v.id("messages") },
  returns: v.boolean(),
  handler: async (ctx, { id }) => {
    if ((await ctx.db.get(id)) === null) return false;
    await ctx.db.delete(id);
    return true;
  },
});

/** How many messages there are. No validators: any arguments, any answer. */
export const count = query(async (ctx) => (await ctx.db.query("messages").collect()).length);
