import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

/** The tables of the sample deployment: a small chat, and a row of counters. */
export default defineSchema({
  messages: defineTable({
    author: v.string(),
    body: v.string(),
    channel: v.union(v.literal("general"), v.literal("random")),
    likes: v.int64(),
    attachment: v.optional(v.bytes()),
  }).index("by_channel", ["channel"]),
  counters: defineTable({ name: v.string(), value: v.float64() }).index("by_name", ["name"]),
  rooms: defineTable({ title: v.string(), topics: v.array(v.string()) }),
});
