import { ActionRetrier, onCompleteValidator } from "@convex-dev/action-retrier";
import { WorkflowManager } from "@convex-dev/workflow";
import { vOnCompleteArgs, Workpool } from "@convex-dev/workpool";
import { v } from "convex/values";
import { components, internal } from "./_generated/api";
import {
  action,
  internalAction,
  internalMutation,
  internalQuery,
  mutation,
  query,
} from "./_generated/server";

const workflow = new WorkflowManager(components.workflow);
const pool = new Workpool(components.mailPool, { maxParallelism: 2 });
const retrier = new ActionRetrier(components.actionRetrier, {
  initialBackoffMs: 10,
  base: 2,
  maxFailures: 4,
});

export const attempt = internalMutation({
  args: { key: v.string() },
  handler: async (ctx, { key }) => {
    await ctx.db.insert("attempts", { key });
    const made = await ctx.db
      .query("attempts")
      .withIndex("by_key", (q) => q.eq("key", key))
      .collect();
    return made.length;
  },
});

/** Fails until it has been tried so many times. */
export const flaky = internalAction({
  args: { key: v.string(), succeedsAt: v.number() },
  handler: async (ctx, { key, succeedsAt }) => {
    const tries = await ctx.runMutation(internal.work.attempt, { key });
    if (tries < succeedsAt) throw new Error(`try ${tries}`);
    return tries;
  },
});

export const note = internalMutation({
  args: { text: v.string() },
  handler: async (ctx, args) => {
    await ctx.db.insert("notes", args);
    return null;
  },
});

export const texts = internalQuery({
  args: {},
  handler: async (ctx) => (await ctx.db.query("notes").collect()).map(({ text }) => text),
});

// Action retrier

export const retry = mutation({
  args: { key: v.string(), succeedsAt: v.number() },
  handler: async (ctx, args) =>
    await retrier.run(ctx, internal.work.flaky, args, { onComplete: internal.work.retried }),
});

export const retried = internalMutation({
  args: onCompleteValidator,
  handler: async (ctx, { result }) => {
    const { type } = result;
    await ctx.db.insert("notes", { text: `retried: ${type === "success" ? result.returnValue : type}` });
  },
});

export const retryStatus = query({
  args: { id: v.string() },
  handler: async (ctx, { id }) => await retrier.status(ctx, id as never),
});

// Workpool

export const enqueue = mutation({
  args: { texts: v.array(v.string()) },
  handler: async (ctx, { texts }) => {
    for (const text of texts)
      await pool.enqueueMutation(
        ctx,
        internal.work.note,
        { text },
        { onComplete: internal.work.enqueued, context: { text } },
      );
  },
});

export const enqueued = internalMutation({
  args: vOnCompleteArgs(v.object({ text: v.string() })),
  handler: async (ctx, { context, result }) => {
    await ctx.db.insert("notes", { text: `${context.text}: ${result.kind}` });
  },
});

export const all = query({
  args: {},
  handler: async (ctx) => (await ctx.db.query("notes").collect()).map(({ text }) => text).sort(),
});

// Workflow

export const chapters = workflow
  .define({ args: { title: v.string() }, returns: v.string() })
  .handler(async (step, { title }): Promise<string> => {
    await step.runMutation(internal.work.note, { text: `${title} begins` });
    const [one, two] = await Promise.all([
      step.runAction(internal.work.flaky, { key: `${title} 1`, succeedsAt: 1 }),
      step.runAction(
        internal.work.flaky,
        { key: `${title} 2`, succeedsAt: 2 },
        { retry: { maxAttempts: 3, initialBackoffMs: 10, base: 1 } },
      ),
    ]);
    await step.sleep(20);
    const written = await step.runQuery(internal.work.texts, {});
    await step.runMutation(internal.work.note, { text: `${title} ends` });
    return `${title}: ${one} ${two} ${written.length}`;
  });

export const write = mutation({
  args: { title: v.string() },
  handler: async (ctx, args) => await workflow.start(ctx, internal.work.chapters, args),
});

export const writeFromAction = action({
  args: { title: v.string() },
  handler: async (ctx, args): Promise<string> => await workflow.start(ctx, internal.work.chapters, args),
});

export const written = query({
  args: { id: v.string() },
  handler: async (ctx, { id }) => await workflow.status(ctx, id as never),
});
