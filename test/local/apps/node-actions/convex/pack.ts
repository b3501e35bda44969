"use node";

import { createHash } from "node:crypto";
import { basename } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { ConvexError, v } from "convex/values";
import { api, internal } from "./_generated/api";
import { action, internalAction } from "./_generated/server";

const arrayBufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

export const pack = action({
  args: { path: v.string(), text: v.string() },
  returns: v.string(),
  handler: async (ctx, { path, text }) => {
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
    const packed = arrayBufferOf(gzipSync(text));
    await ctx.runMutation(internal.reports.keep, { name: basename(path), packed, hash });
    return hash;
  },
});

export const unpack = action({
  args: { name: v.string() },
  handler: async (ctx, { name }): Promise<string> => {
    const report = await ctx.runQuery(api.reports.get, { name });
    if (report === null) throw new ConvexError({ missing: name });
    return gunzipSync(new Uint8Array(report.packed)).toString();
  },
});

export const both = action({
  args: { text: v.string() },
  handler: async (ctx, { text }): Promise<string[]> => {
    await ctx.runAction(internal.pack.later, { ms: 5 });
    const hash = await ctx.runAction(api.pack.pack, { path: "/tmp/both.txt", text });
    return [hash, await ctx.runAction(api.pack.unpack, { name: "both.txt" })];
  },
});

export const later = internalAction({
  args: { ms: v.number() },
  handler: async (_ctx, { ms }) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return null;
  },
});

export const uses = action({ args: {}, handler: async () => [typeof process.version, typeof Buffer] });
