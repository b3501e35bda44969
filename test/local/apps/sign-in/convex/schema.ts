import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  accounts: defineTable({ email: v.string(), salt: v.string(), hash: v.string() }).index("by_email", [
    "email",
  ]),
  notes: defineTable({ owner: v.string(), text: v.string() }).index("by_owner", ["owner"]),
});
