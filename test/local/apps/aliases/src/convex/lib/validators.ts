import { v } from "convex/values";

export const item = v.object({
  name: v.string(),
  cents: v.number(),
  percent: v.union(v.literal(7), v.literal(19)),
});
