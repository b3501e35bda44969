import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  mails: defineTable({
    to: v.string(),
    state: v.string(),
    job: v.optional(v.id("_scheduled_functions")),
  }).index("by_to", ["to"]),
  beats: defineTable({ by: v.string() }),
});
