import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  users: defineTable({ name: v.string() }).index("by_name", ["name"]),
  teams: defineTable({ title: v.string(), owner: v.id("users") }),
  members: defineTable({
    team: v.id("teams"),
    user: v.id("users"),
    role: v.union(v.literal("admin"), v.literal("guest")),
  })
    .index("by_team_role", ["team", "role"])
    .index("by_user", ["user"]),
});
