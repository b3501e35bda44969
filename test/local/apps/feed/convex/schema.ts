import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  posts: defineTable({ topic: v.string(), score: v.number(), title: v.string() }).index("by_topic", [
    "topic",
    "score",
  ]),
});
