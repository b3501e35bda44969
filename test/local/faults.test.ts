import { describe, expect, test } from "vitest";
import { createConvexClient } from "../../src/languages/typescript/runtime/client/index.ts";
import { FaultPlan } from "../../src/local/faults/fault-plan.ts";
import { parseFault } from "../../src/local/index.ts";
import { ask } from "./ask.ts";
import { generated, withFolder } from "./with-folder.ts";

describe("a fault on a command line", () => {
  test.for([
    { given: "query:503@0.1", want: { operation: "query", status: 503, probability: 0.1 } },
    { given: "mutation:delay=2s", want: { operation: "mutation", delay: 2000 } },
    { given: "run:delay=250ms@0.5", want: { operation: "run", delay: 250, probability: 0.5 } },
    { given: "*:500", want: { operation: "*", status: 500 } },
    { given: "listSnapshot:429@1", want: { operation: "listSnapshot", status: 429, probability: 1 } },
  ])("$given", ({ given, want }) => expect(parseFault(given)).toEqual(want));

  test.for([
    { given: "nothing:503", want: "there is no operation “nothing”" },
    { given: "query", want: "a status is a whole number from 400 to 599" },
    { given: "query:", want: "a status is a whole number from 400 to 599" },
    { given: "query:200", want: "a status is a whole number from 400 to 599" },
    { given: "query:503@2", want: "how often is a number from 0 to 1" },
    { given: "query:503@", want: "how often is a number from 0 to 1" },
    { given: "query:delay=2", want: "a delay is from 0 to 600 s" },
    { given: "query:delay=-1s", want: "a delay is from 0 to 600 s" },
    { given: "query:delay=s", want: "a delay is from 0 to 600 s" },
    { given: "constructor:503", want: "there is no operation “constructor”" },
  ])("$given is refused", ({ given, want }) => expect(() => parseFault(given)).toThrow(want));
});

const drawn = (seed: number | undefined) => {
  const plan = new FaultPlan(seed);
  plan.set([{ operation: "query", status: 503, probability: 0.3 }]);
  return Array.from({ length: 1000 }, () => plan.strike("POST", "/api/query").status ?? 0);
};

test("a seed makes faults repeatable, and as many are struck as told", () => {
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
  const struck = drawn(7).filter((status) => status === 503).length;
  // Six standard deviations on either side of 300.
  expect(struck).toBeGreaterThan(213);
  expect(struck).toBeLessThan(387);
});

test.for([
  { operation: "query", method: "POST", path: "/api/query", struck: true },
  { operation: "query", method: "GET", path: "/api/query", struck: false },
  { operation: "query", method: "POST", path: "/api/query_batch", struck: false },
  { operation: "run", method: "POST", path: "/api/run/chat/rooms/get", struck: true },
  { operation: "downloadFile", method: "GET", path: "/api/storage/abc", struck: true },
  { operation: "downloadFile", method: "GET", path: "/api/storage/", struck: false },
  { operation: "*", method: "GET", path: "/api/check_admin_key", struck: true },
  { operation: "*", method: "POST", path: "/_local/reset", struck: false },
])("$operation means $method $path: $struck", ({ operation, method, path, struck }) => {
  const plan = new FaultPlan();
  plan.set([{ operation, status: 500 }]);
  expect(plan.strike(method, path).status).toBe(struck ? 500 : undefined);
});

const files = {
  "m.ts": `${generated}
export const add = mutation(async (ctx: any) => void (await ctx.db.insert("t", {})));
export const count = query(async (ctx: any) => (await ctx.db.query("t").collect()).length);`,
};

test("calls fail while they are told to, do nothing then, and others go on", async () => {
  await withFolder(
    files,
    async (deployment) => {
      const client = createConvexClient(deployment.url, { retry: false });
      await expect(client.mutation("m:add")).rejects.toMatchObject({
        kind: "status",
        status: 503,
        code: "InjectedFault",
      });
      expect(await client.query("m:count")).toBe(0);
      deployment.setFaults([]);
      await client.mutation("m:add");
      expect(await client.query("m:count")).toBe(1);
      expect(() => deployment.setFaults([{ operation: "queries", status: 500 }])).toThrow(
        "no operation “queries”",
      );
      deployment.setFaults([{ operation: "query", delay: 50, status: 500 }]);
      expect((await ask(deployment, "/api/query", { path: "m:count", args: {} })).status).toBe(500);
    },
    { faults: [parseFault("mutation:503")] },
  );
});

test("a delay ends with the deployment", async () => {
  await withFolder(
    files,
    async (deployment) => {
      const asked = ask(deployment, "/api/query", { path: "m:count", args: {} }).catch(() => undefined);
      await deployment.close();
      await asked;
    },
    { faults: [{ operation: "query", delay: 600_000 }] },
  );
});
