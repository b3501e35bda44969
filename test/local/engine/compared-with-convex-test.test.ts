import { ConvexHttpClient } from "convex/browser";
import { makeFunctionReference } from "convex/server";
import { convexTest } from "convex-test";
import { expect, test } from "vitest";
import { startLocalDeployment } from "../../../src/local/index.ts";

// The sample's functions, run by the engine behind HTTP and by Convex's own mock for unit tests: where that mock keeps
// to the backend, both give the same.

const sample = "../../../src/repository/sample/convex";
const modules = {
  "./_generated/none.js": async () => ({}),
  "./messages.ts": () => import(`${sample}/messages.ts`),
  "./counters.ts": () => import(`${sample}/counters.ts`),
};

type Call = readonly ["query" | "mutation", string, Record<string, unknown>];
const calls: readonly Call[] = [
  ["mutation", "messages:send", { author: "Ada", body: "first" }],
  ["mutation", "messages:send", { author: "Bo", body: "second", channel: "random" }],
  ["mutation", "messages:send", { author: "Cy", body: "third", attachment: new Uint8Array([1, 2]).buffer }],
  ["query", "messages:count", {}],
  ["query", "messages:list", {}],
  ["query", "messages:list", { channel: "random" }],
  ["query", "messages:list", { limit: 1 }],
  ["mutation", "counters:increment", { name: "a" }],
  ["mutation", "counters:increment", { name: "a" }],
  ["query", "counters:read", { name: "a" }],
  ["query", "counters:read", { name: "b" }],
];

const query = makeFunctionReference<"query", Record<string, unknown>>;
const mutation = makeFunctionReference<"mutation", Record<string, unknown>>;

/** Ids and times are each side's own. */
const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null || value instanceof ArrayBuffer) return value;
  const fields = Object.entries(value).filter(([name]) => !name.startsWith("_"));
  return Object.fromEntries(fields.map(([name, field]) => [name, comparable(field)]));
};

test("the engine and convex-test agree about the sample's functions", async () => {
  const { default: schema } = await import(`${sample}/schema.ts`);
  const peer = convexTest(schema, modules);
  const deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
  try {
    const client = new ConvexHttpClient(deployment.url, { logger: false });
    for (const [type, path, args] of calls) {
      const [ours, theirs] =
        type === "query"
          ? [await client.query(query(path), args), await peer.query(query(path), args)]
          : [await client.mutation(mutation(path), args), await peer.mutation(mutation(path), args)];
      if (path === "messages:send") expect(typeof ours).toBe(typeof theirs);
      else expect(comparable(ours), path).toEqual(comparable(theirs));
    }
  } finally {
    await deployment.close();
  }
});
