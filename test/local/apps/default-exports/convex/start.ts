import { v } from "convex/values";
import { mutation } from "./_generated/server";

export default mutation({
  args: { word: v.string() },
  handler: async (ctx, { word }) => {
    if (word.length !== 5) throw new Error("Five letters, please.");
    return await ctx.db.insert("games", { word, guesses: [], won: false });
  },
});
