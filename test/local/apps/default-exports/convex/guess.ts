import { ConvexError, v } from "convex/values";
import { mutation } from "./_generated/server";

/** `2` for a letter at its place, `1` for one elsewhere in the word, `0` for none. */
const compare = (word: string, guess: string) =>
  [...guess].map((letter, at) => (word[at] === letter ? 2 : word.includes(letter) ? 1 : 0)).join("");

export default mutation({
  args: { game: v.id("games"), guess: v.string() },
  returns: v.string(),
  handler: async (ctx, { game, guess }) => {
    const found = await ctx.db.get(game);
    if (found === null) throw new ConvexError("There is no such game.");
    if (found.won) throw new ConvexError({ code: "Over", guesses: found.guesses.length });
    await ctx.db.patch(game, { guesses: [...found.guesses, guess], won: guess === found.word });
    return compare(found.word, guess);
  },
});
