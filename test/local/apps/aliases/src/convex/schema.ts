import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
import { item } from "~/lib/validators";

export default defineSchema({ bills: defineTable({ items: v.array(item), paid: v.boolean() }) });
