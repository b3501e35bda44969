import { internalMutationGeneric as internalMutation } from "convex/server";
import { v } from "convex/values";

/** Begins the deployment with two messages and a room. Run it with `--run seed:init`. */
export const init = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    if ((await ctx.db.query("messages").first()) !== null) return null;
    await ctx.db.insert("messages", {
      author: "Ada",
      body: "Is anyone here?",
      channel: "general",
      likes: 2n,
    });
    await ctx.db.insert("messages", { author: "Grace", body: "Always.", channel: "general", likes: 40n });
    await ctx.db.insert("rooms", { title: "Lobby", topics: ["welcome"] });
    return null;
  },
});
