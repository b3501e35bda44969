import { describe, expect, test } from "vitest";
import { batchQueries } from "../../../../src/languages/typescript/runtime/client/batch-queries.ts";
import { createConvexClient } from "../../../../src/languages/typescript/runtime/client/index.ts";
import { answer, type Reply, type ScriptedServer, serve } from "./scripted-server.ts";

interface Query {
  readonly path: string;
  readonly args: { readonly n?: number };
}

/** Answers as a deployment would whose queries all give their `n` back, but for `bad:path` and `m:throws`. */
const deployment: Reply = (socket, request) => {
  const asked = JSON.parse(request.body) as Query & { readonly queries?: readonly Query[] };
  const queries = asked.queries ?? [asked];
  const results = queries.map(({ path, args }) =>
    path === "m:throws"
      ? { status: "error", errorMessage: "boom", errorData: args.n, logLines: [`[LOG] ${args.n}`] }
      : { status: "success", value: args.n ?? null, logLines: [`[LOG] ${args.n}`] },
  );
  const body = queries.some(({ path }) => path === "bad:path")
    ? answer(400, '{"code":"BadConvexFunctionIdentifier","message":"m"}')
    : answer(200, JSON.stringify(asked.queries ? { results } : results[0]));
  body(socket, request);
};

/** What was asked in each request, in order. */
const askedOf = ({ requests }: ScriptedServer) =>
  requests.map(({ target, body }) => {
    const { queries, path } = JSON.parse(body) as { queries?: readonly Query[]; path?: string };
    return [target, ...(queries?.map(({ args }) => args.n) ?? [path])];
  });

const quick = { retry: { baseDelay: 1 } };
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

test("off unless asked for: two queries are two requests", async () => {
  const server = await serve(deployment);
  const client = createConvexClient(server.url);
  await Promise.all([client.query("m:f", { n: 1 }), client.query("m:f", { n: 2 })]);
  expect(askedOf(server).map(([target]) => target)).toEqual(["/api/query", "/api/query"]);
});

describe("concurrent queries travel together", () => {
  test("in one request, each answered in its place", async () => {
    const server = await serve(deployment);
    const client = batchQueries(createConvexClient(server.url));
    const got = await Promise.all(numbers(5).map((n) => client.query("m:f", { n })));
    expect(got).toEqual([0, 1, 2, 3, 4]);
    expect(askedOf(server)).toEqual([["/api/query_batch", 0, 1, 2, 3, 4]]);
  });

  test("typed functions too, and what comes with a value is each one's own", async () => {
    const server = await serve(deployment);
    const client = batchQueries(createConvexClient(server.url));
    const [one, two] = await Promise.all([
      client.invoke({ kind: "query", path: "m:f", args: { n: 1 } }).withResponse(),
      client.query("m:f", { n: 2 }).withResponse(),
    ]);
    expect([one.value, one.logLines, two.value, two.logLines]).toEqual([1, ["[LOG] 1"], 2, ["[LOG] 2"]]);
    expect([one.status, one.requestId]).toEqual([200, server.requests[0]?.headers["convex-request-id"]]);
    expect(askedOf(server)).toEqual([["/api/query_batch", 1, 2]]);
  });

  test("but not those of another moment", async () => {
    const server = await serve(deployment);
    const client = batchQueries(createConvexClient(server.url));
    expect([await client.query("m:f", { n: 1 }), await client.query("m:f", { n: 2 })]).toEqual([1, 2]);
    expect(askedOf(server)).toEqual([
      ["/api/query_batch", 1],
      ["/api/query_batch", 2],
    ]);
  });

  test("those that come within the delay do", async () => {
    const server = await serve(deployment);
    const client = batchQueries(createConvexClient(server.url), { delay: 100 });
    const first = client.query("m:f", { n: 1 });
    await new Promise((later) => setTimeout(later, 5));
    expect(await Promise.all([first, client.query("m:f", { n: 2 })])).toEqual([1, 2]);
    expect(askedOf(server)).toEqual([["/api/query_batch", 1, 2]]);
  });

  test.for([
    { size: undefined, count: 250, want: [100, 100, 50] },
    { size: undefined, count: 100, want: [100] },
    { size: 2, count: 5, want: [2, 2, 1] },
  ])("at most $size in a request: $count make $want", async ({ size, count, want }) => {
    const server = await serve(deployment);
    const client = batchQueries(createConvexClient(server.url), { size });
    expect(await Promise.all(numbers(count).map((n) => client.query("m:f", { n })))).toEqual(numbers(count));
    const asked = askedOf(server).map(([, ...queries]) => queries);
    expect(asked.map(({ length }) => length).sort((a, b) => b - a)).toEqual(want);
    expect(asked.flat().sort((a, b) => Number(a) - Number(b))).toEqual(numbers(count));
  });

  test("mutations, actions and queries with options of their own travel alone", async () => {
    const server = await serve(deployment);
    const client = batchQueries(createConvexClient(server.url));
    await Promise.all([
      client.query("m:own", { n: 1 }, { timeout: 5000 }),
      client.invoke({ kind: "query", path: "m:signal", signal: new AbortController().signal }),
      client.invoke({ kind: "mutation", path: "m:m" }),
      client.action("m:a"),
    ]);
    expect(askedOf(server).sort()).toEqual([
      ["/api/action", "m:a"],
      ["/api/mutation", "m:m"],
      ["/api/query", "m:own"],
      ["/api/query", "m:signal"],
    ]);
  });
});

/** What each of three queries came to; the one in the middle is the one in question. */
const settled = async (server: ScriptedServer, path: string, args: object) => {
  const client = batchQueries(createConvexClient(server.url, quick));
  const all = [client.query("m:f", { n: 1 }), client.query(path, args), client.query("m:f", { n: 3 })];
  const results = await Promise.allSettled(all);
  return results.map((result) => (result.status === "fulfilled" ? result.value : result.reason));
};

describe("one that fails does not fail the others", () => {
  test("where the function throws", async () => {
    const server = await serve(deployment);
    const [first, second, third] = await settled(server, "m:throws", { n: 7 });
    expect([first, third, server.requests.length]).toEqual([1, 3, 1]);
    expect(second).toMatchObject({
      kind: "function",
      functionPath: "m:throws",
      data: 7,
      logLines: ["[LOG] 7"],
    });
  });

  test("where the backend refuses the batch for it", async () => {
    const server = await serve(deployment);
    const [first, second, third] = await settled(server, "bad:path", {});
    expect([first, third]).toEqual([1, 3]);
    expect(second).toMatchObject({
      kind: "status",
      status: 400,
      operation: "query",
      functionPath: "bad:path",
    });
    expect(server.requests.map(({ target }) => target)).toEqual([
      "/api/query_batch",
      "/api/query",
      "/api/query",
      "/api/query",
    ]);
  });

  test("where its arguments are no values: it is the only one that is not sent", async () => {
    const server = await serve(deployment);
    const [first, second, third] = await settled(server, "m:f", { n: new Date(0) });
    expect([first, third, server.requests.length]).toEqual([1, 3, 2]);
    expect(second).toMatchObject({ kind: "input", path: "args.n", attempts: 0 });
  });
});

describe("what fails the request fails all that are in it", () => {
  test.for([
    { name: "a busy backend", reply: answer(503, ""), want: { kind: "status", status: 503 }, sent: 3 },
    { name: "a bad token", reply: answer(401, "{}"), want: { kind: "status", status: 401 }, sent: 1 },
    {
      name: "too few results",
      reply: answer(200, '{"results":[{"status":"success","value":1}]}'),
      want: { kind: "shape", issues: [{ path: "results" }] },
      sent: 1,
    },
  ])("$name", async ({ reply, want, sent }) => {
    const server = await serve(reply);
    for (const error of await settled(server, "m:f", {})) expect(error).toMatchObject(want);
    expect(server.requests.length).toBe(sent);
  });
});
