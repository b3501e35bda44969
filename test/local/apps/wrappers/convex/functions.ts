import { ConvexError, v } from "convex/values";
import { mutation, query } from "./_generated/server";

const whoAsks = async (ctx) => {
  const identity = await ctx.auth.getUserIdentity();
  if (identity === null) throw new ConvexError({ code: "Unauthenticated" });
  return { name: identity.subject, rooms: identity.rooms ?? [], isAdmin: identity.role === "admin" };
};

/** A reader that passes over what the one who asks may not see. */
const guarded = (db, user) => ({
  room: async (room) => {
    const all = await db
      .query("messages")
      .withIndex("by_room", (q) => q.eq("room", room))
      .collect();
    return all.filter(({ secret, author }) => !secret || author === user.name || user.isAdmin);
  },
});

const wrap = (kind) => (definition) =>
  kind({
    ...definition,
    args: { ...definition.args, room: v.string() },
    handler: async (ctx, args) => {
      const user = await whoAsks(ctx);
      if (!user.isAdmin && !user.rooms.includes(args.room))
        throw new ConvexError({ code: "Forbidden", room: args.room });
      return await definition.handler({ ...ctx, user, read: guarded(ctx.db, user) }, args);
    },
  });

/** A query of one room, for those who may be there. */
export const roomQuery = wrap(query);
export const roomMutation = wrap(mutation);
