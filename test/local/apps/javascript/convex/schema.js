import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema(
  { todos: defineTable(v.any()).index("by_done", ["done"]) },
  { schemaValidation: false },
);
