import { actionGeneric as action, mutationGeneric as mutation, queryGeneric as query } from "convex/server";
import { v } from "convex/values";

// One function for each kind of validator: each answers what it was given, so that a client in any language can
// see its own values go there and back.

export const nothing = query({
  args: { value: v.null() },
  returns: v.null(),
  handler: async (_ctx, { value }) => value,
});

export const boolean = query({
  args: { value: v.boolean() },
  returns: v.boolean(),
  handler: async (_ctx, { value }) => value,
});

export const float64 = query({
  args: { value: v.float64() },
  returns: v.float64(),
  handler: async (_ctx, { value }) => value,
});

export const int64 = query({
  args: { value: v.int64() },
  returns: v.int64(),
  handler: async (_ctx, { value }) => value,
});

export const string = query({
  args: { value: v.string() },
  returns: v.string(),
  handler: async (_ctx, { value }) => value,
});

export const bytes = query({
  args: { value: v.bytes() },
  returns: v.bytes(),
  handler: async (_ctx, { value }) => value,
});

export const id = query({
  args: { value: v.id("messages") },
  returns: v.id("messages"),
  handler: async (_ctx, { value }) => value,
});

export const array = query({
  args: { value: v.array(v.int64()) },
  returns: v.array(v.int64()),
  handler: async (_ctx, { value }) => value,
});

export const record = query({
  args: { value: v.record(v.string(), v.float64()) },
  returns: v.record(v.string(), v.float64()),
  handler: async (_ctx, { value }) => value,
});

export const object = query({
  args: {
    value: v.object({
      count: v.int64(),
      label: v.optional(v.string()),
      constructor: v.optional(v.boolean()),
    }),
  },
  returns: v.object({
    count: v.int64(),
    label: v.optional(v.string()),
    constructor: v.optional(v.boolean()),
  }),
  handler: async (_ctx, { value }) => value,
});

export const literal = query({
  args: { value: v.union(v.literal("small"), v.literal(7), v.literal(1n), v.literal(true)) },
  returns: v.union(v.literal("small"), v.literal(7), v.literal(1n), v.literal(true)),
  handler: async (_ctx, { value }) => value,
});

export const union = query({
  args: {
    value: v.union(
      v.object({ kind: v.literal("text"), text: v.string() }),
      v.object({ kind: v.literal("image"), data: v.bytes() }),
      v.null(),
    ),
  },
  returns: v.union(
    v.object({ kind: v.literal("text"), text: v.string() }),
    v.object({ kind: v.literal("image"), data: v.bytes() }),
    v.null(),
  ),
  handler: async (_ctx, { value }) => value,
});

export const optional = query({
  args: { value: v.optional(v.union(v.string(), v.null())) },
  returns: v.object({ value: v.optional(v.union(v.string(), v.null())) }),
  handler: async (_ctx, args) => args,
});

export const any = query({
  args: { value: v.any() },
  returns: v.any(),
  handler: async (_ctx, { value }) => value,
});

/** The same as `any`, as a mutation. */
export const anyMutation = mutation({
  args: { value: v.any() },
  returns: v.any(),
  handler: async (_ctx, { value }) => value,
});

/** The same as `any`, as an action. */
export const anyAction = action({
  args: { value: v.any() },
  returns: v.any(),
  handler: async (_ctx, { value }) => value,
});

/** No validators at all: whatever stands first in the arguments comes back. */
export const unvalidated = query(async (_ctx, args) => args ?? null);
