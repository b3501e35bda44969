import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  scores: defineTable({ team: v.string(), points: v.number() }),
  teams: defineTable({ team: v.string(), games: v.number(), best: v.number() }).index("by_team", ["team"]),
  notes: defineTable({ text: v.string() }),
  attempts: defineTable({ key: v.string() }).index("by_key", ["key"]),
});
