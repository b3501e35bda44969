import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  orders: defineTable({ shop: v.string(), cents: v.number(), open: v.boolean() }).index("by_shop", [
    "shop",
    "open",
  ]),
  totals: defineTable({ shop: v.string(), cents: v.number(), count: v.number() }).index("by_shop", ["shop"]),
  history: defineTable({ order: v.id("orders"), change: v.string() }).index("by_order", ["order"]),
});
