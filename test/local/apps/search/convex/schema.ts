import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  recipes: defineTable({
    title: v.string(),
    text: v.string(),
    kind: v.union(v.literal("soup"), v.literal("cake")),
    taste: v.optional(v.array(v.number())),
  })
    .searchIndex("by_text", { searchField: "text", filterFields: ["kind"] })
    .vectorIndex("by_taste", { vectorField: "taste", dimensions: 3, filterFields: ["kind"] }),
});
