import { queryGeneric as query } from "convex/server";
import { v } from "convex/values";

/** The titles of the rooms. Its name is also the name of a module below, `chat/rooms`. */
export const rooms = query({
  args: {},
  returns: v.array(v.string()),
  handler: async (ctx) => (await ctx.db.query("rooms").collect()).map(({ title }) => title),
});
