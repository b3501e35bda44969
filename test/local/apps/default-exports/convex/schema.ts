import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  games: defineTable({ word: v.string(), guesses: v.array(v.string()), won: v.boolean() }),
});
