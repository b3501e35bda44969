import { v } from "convex/values";
import { internalMutation, mutation, query } from "../../_generated/server";

const role = v.union(v.literal("admin"), v.literal("guest"));
const member = { team: v.id("teams"), user: v.id("users"), role };

/** Starts with an underscore, and is internal. */
export const _add = internalMutation({
  args: member,
  handler: async (ctx, args) => await ctx.db.insert("members", args),
});

export const invite = mutation({
  args: { team: v.id("teams"), user: v.id("users"), by: v.id("users") },
  handler: async (ctx, { team, user, by }) => {
    const admins = await ctx.db
      .query("members")
      .withIndex("by_team_role", (q) => q.eq("team", team).eq("role", "admin"))
      .collect();
    if (!admins.some((one) => one.user === by)) throw new Error("Only admins invite.");
    await ctx.db.insert("members", { team, user, role: "guest" });
    return null;
  },
});

export const list = query({
  args: { team: v.id("teams") },
  handler: async (ctx, { team }) => {
    const members = await ctx.db
      .query("members")
      .withIndex("by_team_role", (q) => q.eq("team", team))
      .order("desc")
      .collect();
    return await Promise.all(
      members.map(async ({ user, role }) => `${(await ctx.db.get(user)).name}: ${role}`),
    );
  },
});
