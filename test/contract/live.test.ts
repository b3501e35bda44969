import { afterAll, describe, expect, test } from "vitest";
import { checkDeployment, createRecorder, type Recorder } from "../../src/contract/index.ts";
import { inspectConvexFolder } from "../../src/convex-folder/index.ts";
import { parseDocument } from "../../src/document/index.ts";
import { queryBatch } from "../../src/languages/typescript/runtime/client/batching.ts";
import { createConvexClient } from "../../src/languages/typescript/runtime/client/index.ts";
import { startLocalDeployment } from "../../src/local/index.ts";
import { readSources } from "../../src/repository/read-sources.ts";
import { operations } from "../../src/validators/runtime/index.ts";
import { lies } from "./lies.ts";
import { startLyingServer } from "./lying-server.ts";

const convexFolder = "src/repository/sample/convex";
const { spec } = await inspectConvexFolder(convexFolder);
const { document } = parseDocument((await readSources()).files);
const deployment = await startLocalDeployment({ convexFolder, run: "seed:init" });
afterAll(() => deployment.close());

function recorded(): Recorder {
  return createRecorder({ onIssue: "collect" });
}

/** One call of each operation, by the client's method of the same name. */
const calls: Record<string, (client: ReturnType<typeof createConvexClient>) => PromiseLike<unknown>> = {
  query: (client) => client.query("messages:list", { channel: "general" }),
  mutation: (client) => client.mutation("counters:increment", { name: "contract" }),
  action: (client) => client.action("secrets:ask"),
  run: (client) => client.run("counters/read", { name: "contract" }),
  queryTs: (client) => client.queryTs(),
  queryAtTs: async (client) =>
    client.queryAtTs("counters:read", { name: "contract" }, await client.queryTs()),
  queryBatch: (client) =>
    queryBatch(client, [{ path: "messages:list", args: { channel: "general" } }, { path: "no:such" }]),
  callFunction: (client) => client.callFunction("secrets:answer"),
};

describe("every operation, through a socket", () => {
  test.for(Object.keys(calls))("%s keeps the document's word", async (id) => {
    const recorder = recorded();
    const client = createConvexClient(deployment.url, {
      deployKey: deployment.deployKey,
      fetch: (url, init) => recorder.fetch(url, init),
    });
    await calls[id]?.(client);
    expect(recorder.issues).toEqual([]);
    expect(recorder.coverage().statuses.missing).not.toContain(`${id} 200`);
  });
});

const replayed = document.exchanges.filter(
  ({ operation, status, request }) =>
    operation in calls && status === 200 && request.authorization !== "userToken",
);

test.for(replayed)("the example $file happens as it is written", async ({ operation, request, answer }) => {
  const recorder = recorded();
  const { path } = operations[operation as keyof typeof operations];
  const body = request.body as Record<string, unknown> | undefined;
  const args = body?.args as Record<string, unknown> | undefined;
  // Ids and timestamps of the examples belong to a deployment that nobody has.
  const own = {
    ...(operation === "queryAtTs" ? { ts: await newest() } : {}),
    ...(args?.id === undefined ? {} : { args: { ...args, id: await someMessage() } }),
  };
  const response = await recorder.fetch(
    deployment.url + path.replace("{functionIdentifier}", String(request.parameters.functionIdentifier)),
    {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(request.authorization === "deployKey" ? { Authorization: `Convex ${deployment.deployKey}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify({ ...body, ...own }) }),
    },
  );
  expect(recorder.issues).toEqual([]);
  expect(response.status).toBe(200);
  const { status } = (await response.json()) as { status?: string };
  expect(status).toBe((answer as { status?: string }).status);
});

async function someMessage(): Promise<string> {
  const messages = await createConvexClient(deployment.url).query<{ _id: string }[]>("messages:list", {
    channel: "general",
  });
  return messages[0]?._id ?? "";
}

async function newest(): Promise<string> {
  const response = await fetch(`${deployment.url}/api/query_ts`, { method: "POST" });
  return ((await response.json()) as { ts: string }).ts;
}

/** The kit over the functions whose identifier fits. */
function check(url: string, wanted: RegExp) {
  const functions = spec.functions.filter((each) => "identifier" in each && wanted.test(each.identifier));
  return checkDeployment({ url, deployKey: deployment.deployKey, functions, allowWrites: false });
}

test("the kit finds nothing to say of the local deployment", { timeout: 120_000 }, async () => {
  const { outcomes, failed } = await check(deployment.url, /^(?!slow)/);
  expect(outcomes.filter(({ issues }) => issues.length > 0)).toEqual([]);
  expect(failed).toBe(0);
  expect(outcomes.length).toBeGreaterThan(100);
});

describe("a wrong server", () => {
  test.for(lies)(
    "that $title is found",
    { timeout: 120_000 },
    async ({ lie, names: [operation, pointer] }) => {
      const liar = await startLyingServer(deployment.url, lie);
      try {
        const { outcomes } = await check(liar.url, /^echo.js:nothing$/);
        const named = outcomes
          .flatMap(({ issues }) => issues.slice(0, 1))
          .map((issue) => `${issue.operation} ${issue.pointer}`);
        expect(named).toContain(`${operation} ${pointer}`);
      } finally {
        await liar.close();
      }
    },
  );
});
