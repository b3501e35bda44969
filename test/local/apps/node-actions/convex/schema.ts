import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  reports: defineTable({ name: v.string(), packed: v.bytes(), hash: v.string() }).index("by_name", ["name"]),
});
