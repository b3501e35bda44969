import { v } from "convex/values";
import { internal } from "../_generated/api";
import { mutation, query } from "../_generated/server";

export const create = mutation({
  args: { title: v.string(), owner: v.id("users") },
  handler: async (ctx, { title, owner }) => {
    const team = await ctx.db.insert("teams", { title, owner });
    await ctx.runMutation(internal.users.teams.members._add, { team, user: owner, role: "admin" });
    return team;
  },
});

export const list = query({
  args: { user: v.id("users") },
  handler: async (ctx, { user }) => {
    const members = await ctx.db
      .query("members")
      .withIndex("by_user", (q) => q.eq("user", user))
      .collect();
    return await Promise.all(members.map(async ({ team }) => (await ctx.db.get(team)).title));
  },
});
