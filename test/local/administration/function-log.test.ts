import { expect, test } from "vitest";
import type { LocalDeployment } from "../../../src/local/index.ts";
import { ask } from "../ask.ts";
import { generated, query, withFolder } from "../with-folder.ts";
import { operate } from "./operate.ts";

const files = {
  "log.ts": `${generated}
import { internal, api } from "./_generated/api";
export const says = query(async (_ctx, { word }: any) => { console.log(word, 7); return word; });
export const fails = mutation(async () => { console.warn("before"); throw new Error("on purpose"); });
export const works = action(async (ctx) => {
  console.info("begun");
  await ctx.runQuery(api.log.says, { word: "inner" });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  console.error("done");
});
export const later = mutation(async (ctx) => void (await ctx.scheduler.runAfter(0, api.log.fails, {})));`,
  "http.ts": `import { httpRouter } from "convex/server";
import { httpAction } from "./_generated/server";
const http = httpRouter();
http.route({ path: "/hook", method: "POST", handler: httpAction(async () => { console.log("hooked"); return new Response(null, { status: 201 }); }) });
export default http;`,
};
const page = async (deployment: LocalDeployment, cursor: number, headers = {}) =>
  (await operate(deployment, "streamFunctionLogs", { query: { cursor }, headers })).json;

test("what a function wrote comes with its request, once, and waits for whoever asks later", async () => {
  await withFolder(files, async (deployment) => {
    await ask(
      deployment,
      "/api/query",
      { path: "log:says", args: { word: "hello" } },
      { "Convex-Request-Id": "mine" },
    );
    const first = await page(deployment, 0);
    expect(first.entries).toMatchObject([
      {
        kind: "Completion",
        udfType: "Query",
        identifier: "log:says",
        componentPath: null,
        logLines: ["[LOG] 'hello' 7"],
        requestId: "mine",
        caller: "HttpApi",
        error: null,
        identityType: "unknown",
      },
    ]);
    // Nothing new: it waits until something is.
    const waiting = page(deployment, first.newCursor);
    await ask(
      deployment,
      "/api/mutation",
      { path: "log:fails", args: {} },
      { Authorization: `Convex ${deployment.deployKey}` },
    );
    const second = await waiting;
    expect(second.entries).toMatchObject([
      { identifier: "log:fails", logLines: ["[WARN] 'before'"], identityType: "instance_admin" },
    ]);
    expect(second.entries[0].error).toContain("Uncaught Error: on purpose");
    expect(second.newCursor).toBeGreaterThan(first.newCursor);
    // From the first cursor on it is the same again.
    expect((await page(deployment, first.newCursor)).entries).toEqual(second.entries);
  });
});

test("an action's lines come while it runs, what it calls is told apart, and its end has no line twice", async () => {
  await withFolder(files, async (deployment) => {
    const running = ask(deployment, "/api/action", { path: "log:works", args: {} });
    const begun = await page(deployment, 0);
    expect(begun.entries[0]).toMatchObject({
      kind: "Progress",
      udfType: "Action",
      logLines: ["[INFO] 'begun'"],
    });
    await running;
    const { entries } = await page(deployment, 0);
    const [action] = entries;
    expect(entries.map(({ kind, identifier, logLines }: never) => [kind, identifier, logLines])).toEqual([
      ["Progress", "log:works", ["[INFO] 'begun'"]],
      ["Completion", "log:says", ["[LOG] 'inner' 7"]],
      ["Progress", "log:works", ["[ERROR] 'done'"]],
      ["Completion", "log:works", []],
    ]);
    expect(entries[1]).toMatchObject({
      caller: "Action",
      parentExecutionId: action.executionId,
      requestId: action.requestId,
    });
    const ends = (await operate(deployment, "streamUdfExecution", { query: { cursor: 0 } })).json.entries;
    expect(ends.map(({ identifier, logLines }: never) => [identifier, logLines])).toEqual([
      ["log:says", ["[LOG] 'inner' 7"]],
      ["log:works", ["[INFO] 'begun'", "[ERROR] 'done'"]],
    ]);
  });
});

test("scheduled functions and HTTP actions are in it too", async () => {
  await withFolder(files, async (deployment) => {
    await fetch(`${deployment.siteUrl}/hook`, { method: "POST" });
    await ask(deployment, "/api/mutation", { path: "log:later", args: {} });
    await expect
      .poll(async () => (await page(deployment, 0)).entries.map(({ caller }: { caller: string }) => caller))
      .toContain("Scheduler");
    const { entries } = await page(deployment, 0);
    expect(entries.find(({ caller }: never) => caller === "HttpEndpoint")).toMatchObject({
      identifier: "POST /hook",
      udfType: "HttpAction",
      success: { status: "201" },
    });
    expect(entries.find(({ caller }: never) => caller === "Scheduler")).toMatchObject({
      identifier: "log:fails",
      identityType: "system",
    });
  });
});

test("lines are objects for the programs of Convex that know them", async () => {
  await withFolder(files, async (deployment) => {
    await query(deployment, "log:says", { word: "x" });
    const { entries } = await page(deployment, 0, { "Convex-Client": "npm-cli-1.48.0" });
    expect(entries[0].logLines).toEqual([
      { level: "LOG", messages: ["'x'", "7"], isTruncated: false, timestamp: expect.any(Number) },
    ]);
  });
});

test("whoever waits is let go when the deployment ends", async () => {
  let waiting: Promise<unknown> = Promise.resolve();
  await withFolder(files, async (deployment) => {
    waiting = page(deployment, 0);
    await expect.poll(() => deployment.functions.length).toBeGreaterThan(0);
    // The request has to be there before the end.
    await query(deployment, "log:nothing");
  });
  expect(await waiting).toEqual({ entries: [], newCursor: 0 });
});

test.for([
  ["", 400, "BadQueryArgs"],
  ["cursor=soon", 400, "BadQueryArgs"],
  ["cursor=1&cursor=2", 400, "BadQueryArgs"],
] as const)("a query string of “%s” is refused", async ([search, status, code]) => {
  await withFolder(files, async ({ url, deployKey }) => {
    const response = await fetch(`${url}/api/stream_function_logs?${search}`, {
      headers: { Authorization: `Convex ${deployKey}` },
    });
    expect([response.status, (await response.json()).code]).toEqual([status, code]);
  });
});
