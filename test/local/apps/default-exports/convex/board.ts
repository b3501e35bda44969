import { v } from "convex/values";
import { query } from "./_generated/server";

export default query({
  args: { game: v.id("games") },
  handler: async (ctx, { game }) => {
    const found = await ctx.db.get(game);
    return found === null ? null : { guesses: found.guesses, won: found.won };
  },
});
