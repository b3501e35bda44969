import { HOUR, RateLimiter } from "@convex-dev/rate-limiter";
import { ShardedCounter } from "@convex-dev/sharded-counter";
import { ConvexError, v } from "convex/values";
import { components } from "./_generated/api";
import { mutation, query } from "./_generated/server";

const limiter = new RateLimiter(components.rateLimiter, {
  post: { kind: "fixed window", rate: 2, period: HOUR },
  call: { kind: "token bucket", rate: 10, period: HOUR, capacity: 3 },
});
const counter = new ShardedCounter(components.shardedCounter, { shards: { visits: 4 }, defaultShards: 2 });

/** A note, of which everybody may write two within an hour. */
export const post = mutation({
  args: { user: v.string(), text: v.string() },
  handler: async (ctx, { user, text }) => {
    const { ok, retryAfter } = await limiter.limit(ctx, "post", { key: user });
    if (!ok) throw new ConvexError({ code: "TooMany", waits: retryAfter !== undefined && retryAfter > 0 });
    await ctx.db.insert("notes", { text });
    return null;
  },
});

/** Takes several tokens at once, or none. */
export const take = mutation({
  args: { count: v.number() },
  handler: async (ctx, { count }) => (await limiter.limit(ctx, "call", { count })).ok,
});

export const visit = mutation({
  args: { by: v.number() },
  handler: async (ctx, { by }) => await counter.add(ctx, "visits", by),
});

export const visits = query({
  args: {},
  handler: async (ctx) => await counter.count(ctx, "visits"),
});
