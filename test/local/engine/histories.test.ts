import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LocalDeployment } from "../../../src/local/index.ts";
import { ask } from "../ask.ts";
import { generated, withFolder } from "../with-folder.ts";
import { type Call, findOrder, type Step } from "./history.ts";

// Calls side by side, over HTTP, each of which says what it read: there has to be an order of all transactions, in which
// each that ended before another began comes first, and in which one after another they would have read the same.
// `PROVE_RUNS` asks for more histories than a test usually takes; a failure prints the seed to repeat it with.

const numRuns = Number(process.env.PROVE_RUNS ?? 60);

const code = `${generated}
import { ConvexError } from "convex/values";
import { api, internal } from "./_generated/api";
const find = async (ctx, key) => await ctx.db.query("cells").withIndex("by_key", (q) => q.eq("key", key)).unique();
async function take(ctx, steps, seen) {
  for (const step of steps) {
    if (step.kind === "read") seen.push((await find(ctx, step.key))?.value ?? null);
    else if (step.kind === "all") seen.push((await ctx.db.query("cells").withIndex("by_key").collect()).map(({ key, value }) => [key, value]));
    else if (step.kind === "write") {
      const found = await find(ctx, step.key);
      if (found === null) await ctx.db.insert("cells", { key: step.key, value: step.value });
      else await ctx.db.patch(found._id, { value: step.value });
    } else if (step.kind === "remove") {
      const found = await find(ctx, step.key);
      if (found !== null) await ctx.db.delete(found._id);
    } else {
      try {
        seen.push(...await ctx.runMutation(internal.cells.inner, step));
      } catch (error) {
        if (!(error instanceof ConvexError)) throw error;
        seen.push(...error.data);
      }
    }
  }
}
const run = async (ctx, { steps, fails }) => {
  const seen = [];
  await take(ctx, steps, seen);
  if (fails) throw new ConvexError(seen);
  return seen;
};
export const reads = query(run);
export const writes = mutation(run);
export const inner = internalMutation(run);
export const acts = action(async (ctx, { parts }) => {
  const all = [];
  for (const { type, ...part } of parts) {
    await new Promise((resolve) => setTimeout(resolve, part.steps.length));
    try {
      all.push(type === "query" ? await ctx.runQuery(api.cells.reads, part) : await ctx.runMutation(api.cells.writes, part));
    } catch (error) {
      all.push(error.data);
    }
  }
  return all;
});`;
const schema = `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({ cells: defineTable({ key: v.string(), value: v.number() }).index("by_key", ["key"]) });`;

const key = fc.constantFrom("a", "b", "c");
let written = 0;
/** No two writes write the same, so that who reads a value has read that very write. */
const write = key.map((one): Step => ({ kind: "write", key: one, value: 0 }));
const look: fc.Arbitrary<Step> = fc.oneof(
  key.map((one): Step => ({ kind: "read", key: one })),
  fc.constant<Step>({ kind: "all" }),
);
const change: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: write },
  { weight: 1, arbitrary: key.map((one): Step => ({ kind: "remove", key: one })) },
);
const flat = fc.array(fc.oneof(look, change), { minLength: 1, maxLength: 4 });
const nested = fc
  .record({ steps: flat, fails: fc.boolean() })
  .map((inner): Step => ({ kind: "nested", ...inner }));
const query = fc
  .array(look, { minLength: 1, maxLength: 3 })
  .map((steps): Call => ({ type: "query", steps, fails: false }));
const mutation = fc
  .record({
    steps: fc.array(fc.oneof(look, change, nested), { minLength: 1, maxLength: 5 }),
    fails: fc.boolean(),
  })
  .map((call): Call => ({ type: "mutation", ...call }));
const transaction = fc.oneof(query, { weight: 2, arbitrary: mutation });
/** A call from outside: one transaction, or an action that makes several. */
const outside = fc.oneof(
  { weight: 4, arbitrary: transaction.map((one) => [one]) },
  { weight: 1, arbitrary: fc.array(transaction, { minLength: 2, maxLength: 3 }) },
);

/** Gives every write a value of its own. */
const number = (steps: readonly Step[]): Step[] =>
  steps.map((step) => {
    if (step.kind === "nested") return { ...step, steps: number(step.steps) };
    if (step.kind !== "write") return step;
    written += 1;
    return { ...step, value: written };
  });

const time = () => performance.now();

/** Makes the calls side by side and notes when each transaction may have been, and what it saw. */
async function happen(deployment: LocalDeployment, calls: readonly (readonly Call[])[]) {
  const all = calls.map(async (parts) => {
    const began = time();
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) {
      const path = only.type === "query" ? "cells:reads" : "cells:writes";
      const { steps, fails } = only;
      const { json } = await ask(deployment, `/api/${only.type}`, { path, args: { steps, fails } });
      expect(json.status).toBe(only.fails ? "error" : "success");
      return [{ ...only, began, ended: time(), seen: only.fails ? json.errorData : json.value }];
    }
    const { json } = await ask(deployment, "/api/action", { path: "cells:acts", args: { parts } });
    expect(json.status).toBe("success");
    const ended = time();
    return parts.map((part, at) => ({ ...part, began, ended, seen: json.value[at], after: at > 0 }));
  });
  return (await Promise.all(all)).flat();
}

describe("transactions", () => {
  test("of calls side by side are as if one had come after another", {
    timeout: Math.max(120_000, numRuns * 500),
  }, async () => {
    await withFolder({ "cells.ts": code, "schema.ts": schema }, async (deployment) => {
      await fc.assert(
        fc.asyncProperty(fc.array(outside, { minLength: 2, maxLength: 7 }), async (drawn) => {
          await deployment.reset();
          const calls = drawn.map((parts) => parts.map((one) => ({ ...one, steps: number(one.steps) })));
          const history = await happen(deployment, calls);
          expect(findOrder(history), JSON.stringify(history, null, 1)).toBeDefined();
        }),
        { numRuns },
      );
    });
  });

  test.for([
    ["a read of what was never written", [[null], [7]]],
    ["a lost write", [[null], [null]]],
  ] as const)("in which there is no order are found: %s", ([, seen]) => {
    const steps: Step[] = [
      { kind: "read", key: "a" },
      { kind: "write", key: "a", value: 1 },
    ];
    const call = { type: "mutation" as const, steps, fails: false, began: 0, ended: 1 };
    expect(findOrder(seen.map((one) => ({ ...call, seen: one })))).toBeUndefined();
  });

  test("that ended before another one began come before it", () => {
    const read = { type: "query" as const, steps: [{ kind: "read" as const, key: "a" }], fails: false };
    const write = {
      ...{ type: "mutation" as const, fails: false, seen: [], began: 0, ended: 1 },
      steps: [{ kind: "write" as const, key: "a", value: 1 }],
    };
    expect(findOrder([write, { ...read, began: 0.5, ended: 2, seen: [null] }])).toEqual([1, 0]);
    expect(findOrder([write, { ...read, began: 1.5, ended: 2, seen: [null] }])).toBeUndefined();
  });
});
