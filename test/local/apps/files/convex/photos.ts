import { v } from "convex/values";
import { api } from "./_generated/api";
import { action, mutation, query } from "./_generated/server";

export const uploadUrl = mutation({
  args: {},
  handler: async (ctx) => await ctx.storage.generateUploadUrl(),
});

export const keep = mutation({
  args: { file: v.id("_storage"), title: v.string() },
  handler: async (ctx, photo) => {
    const found = await ctx.db.system.get(photo.file);
    if (found === null) throw new Error("Upload it first.");
    if (!found.contentType?.startsWith("image/")) throw new Error(`${found.contentType} is no image.`);
    await ctx.db.insert("photos", photo);
    return found.size;
  },
});

export const list = query({
  args: {},
  handler: async (ctx) =>
    await Promise.all(
      (await ctx.db.query("photos").collect()).map(async ({ file, title }) => ({
        title,
        url: await ctx.storage.getUrl(file),
      })),
    ),
});

/** A file that a function makes itself. */
export const caption = action({
  args: { text: v.string() },
  handler: async (ctx, { text }): Promise<number> => {
    const file = await ctx.storage.store(new Blob([`<svg>${text}</svg>`], { type: "image/svg+xml" }));
    return await ctx.runMutation(api.photos.keep, { file, title: text });
  },
});

export const read = action({
  args: { file: v.id("_storage") },
  handler: async (ctx, { file }) => {
    const blob = await ctx.storage.get(file);
    return blob === null ? null : `${blob.type}: ${await blob.text()}`;
  },
});

export const drop = mutation({
  args: { file: v.id("_storage") },
  handler: async (ctx, { file }) => {
    const photo = await ctx.db
      .query("photos")
      .withIndex("by_file", (q) => q.eq("file", file))
      .unique();
    if (photo !== null) await ctx.db.delete(photo._id);
    await ctx.storage.delete(file);
    return null;
  },
});
