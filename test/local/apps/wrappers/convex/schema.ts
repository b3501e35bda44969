import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  messages: defineTable({
    author: v.string(),
    room: v.string(),
    text: v.string(),
    secret: v.boolean(),
  }).index("by_room", ["room"]),
});
