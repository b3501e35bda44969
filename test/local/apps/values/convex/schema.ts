import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  things: defineTable({
    count: v.int64(),
    ratio: v.optional(v.number()),
    data: v.union(v.bytes(), v.null(), v.array(v.string())),
    tags: v.record(v.string(), v.boolean()),
    kind: v.union(
      v.object({ type: v.literal("box"), side: v.number() }),
      v.object({ type: v.literal("ball"), r: v.number() }),
    ),
  }).index("by_count", ["count"]),
  loose: defineTable({ at: v.any() }).index("by_at", ["at"]),
});
