import { TableAggregate } from "@convex-dev/aggregate";
import { v } from "convex/values";
import { customCtx, customMutation } from "convex-helpers/server/customFunctions";
import { Triggers } from "convex-helpers/server/triggers";
import { components } from "./_generated/api";
import { query, mutation as rawMutation } from "./_generated/server";

const byTeam = new TableAggregate(components.byTeam, {
  namespace: ({ team }) => team,
  sortKey: ({ points }) => points,
  sumValue: ({ points }) => points,
});

/** Whatever writes a score keeps the aggregate and the team's own document up to date. */
const triggers = new Triggers();
triggers.register("scores", byTeam.trigger());
triggers.register("scores", async (ctx, { oldDoc, newDoc }) => {
  const { team } = newDoc ?? oldDoc;
  const known = await ctx.db
    .query("teams")
    .withIndex("by_team", (q) => q.eq("team", team))
    .unique();
  const games = (known?.games ?? 0) + (oldDoc === null ? 1 : 0) - (newDoc === null ? 1 : 0);
  const best = Math.max(known?.best ?? 0, newDoc?.points ?? 0);
  if (known === null) await ctx.db.insert("teams", { team, games, best });
  else await ctx.db.patch(known._id, { games, best });
});
const mutation = customMutation(rawMutation, customCtx(triggers.wrapDB));

export const add = mutation({
  args: { team: v.string(), points: v.number() },
  handler: async (ctx, args) => await ctx.db.insert("scores", args),
});

export const change = mutation({
  args: { id: v.id("scores"), points: v.number() },
  handler: async (ctx, { id, points }) => await ctx.db.patch(id, { points }),
});

export const remove = mutation({
  args: { id: v.id("scores") },
  handler: async (ctx, { id }) => await ctx.db.delete(id),
});

export const table = query({
  args: { team: v.string() },
  handler: async (ctx, { team }) => {
    const of = { namespace: team };
    const [count, sum, max] = [
      await byTeam.count(ctx, of),
      await byTeam.sum(ctx, of),
      await byTeam.max(ctx, of),
    ];
    const second = count > 1 ? (await byTeam.at(ctx, 1, of)).key : null;
    const known = await ctx.db
      .query("teams")
      .withIndex("by_team", (q) => q.eq("team", team))
      .unique();
    return { count, sum, max: max?.key ?? null, second, games: known?.games ?? 0, best: known?.best ?? 0 };
  },
});
