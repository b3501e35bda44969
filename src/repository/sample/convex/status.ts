import { queryGeneric as query } from "convex/server";
import { v } from "convex/values";

/** A default export: its function path is `status`, or in full `status:default`. */
export default query({ args: {}, returns: v.literal("ok"), handler: async () => "ok" as const });
