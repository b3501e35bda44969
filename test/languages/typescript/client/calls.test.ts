import { anyApi } from "convex/server";
import { describe, expect, test } from "vitest";
import { queryBatch } from "../../../../src/languages/typescript/runtime/client/batching.ts";
import {
  createConvexClient,
  isFunctionFailure,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { answer, serve, value } from "./scripted-server.ts";

const json = (text: string) => JSON.parse(text);

describe("what is sent", () => {
  test.for([
    {
      call: "query",
      target: "/api/query",
      body: { path: "a:b", format: "convex_encoded_json", args: { n: { $integer: "AQAAAAAAAAA=" } } },
    },
    {
      call: "mutation",
      target: "/api/mutation",
      body: { path: "a:b", format: "convex_encoded_json", args: { n: { $integer: "AQAAAAAAAAA=" } } },
    },
    {
      call: "action",
      target: "/api/action",
      body: { path: "a:b", format: "convex_encoded_json", args: { n: { $integer: "AQAAAAAAAAA=" } } },
    },
    {
      call: "callFunction",
      target: "/api/function",
      body: { path: "a:b", format: "convex_encoded_json", args: { n: { $integer: "AQAAAAAAAAA=" } } },
    },
    {
      call: "run",
      target: "/api/run/a:b".replace(":", "%3A"),
      body: { format: "convex_encoded_json", args: { n: { $integer: "AQAAAAAAAAA=" } } },
    },
  ] as const)("$call", async ({ call, target, body }) => {
    const server = await serve(value({ $integer: "AgAAAAAAAAA=" }, ["[LOG] 'x'"]));
    const client = createConvexClient(`${server.url}//`);
    const sent = client[call]("a:b", { n: 1n, gone: undefined });
    expect(await sent).toBe(2n);
    const { status, logLines, requestId, attempts, headers } = await sent.withResponse();
    expect({ status, logLines, attempts }).toEqual({ status: 200, logLines: ["[LOG] 'x'"], attempts: 1 });
    expect(headers.get("content-type")).toBe("application/json");
    expect(server.requests).toMatchObject([{ method: "POST", target }]);
    expect(json(server.requests[0]?.body ?? "")).toEqual(body);
    expect(server.requests[0]?.headers).toMatchObject({
      "content-type": "application/json",
      "convex-client": "convex-openapi-typescript-0.1.0",
      "convex-request-id": requestId,
    });
    expect(requestId).toMatch(/^[0-9a-f]{16}$/);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test("run keeps slashes and encodes each segment", async () => {
    const server = await serve(value(null));
    await createConvexClient(server.url).run("a b/ü?/c#/d%2F");
    expect(server.requests[0]?.target).toBe("/api/run/a%20b/%C3%BC%3F/c%23/d%252F");
  });

  test("callFunction names the component only where there is one", async () => {
    const server = await serve(value(null));
    await createConvexClient(server.url, { deployKey: "k|s" }).callFunction(
      "a:b",
      {},
      { componentPath: "x/y" },
    );
    expect(json(server.requests[0]?.body ?? "")).toEqual({
      path: "a:b",
      componentPath: "x/y",
      format: "convex_encoded_json",
      args: {},
    });
  });

  test("queryBatch, with a failure in its place", async () => {
    const results = [
      { status: "success", value: 1, logLines: ["[LOG] 'one'"] },
      { status: "error", errorMessage: "no", errorData: null },
    ];
    const server = await serve(answer(200, JSON.stringify({ results })));
    const client = createConvexClient(server.url);
    const [one, two] = await queryBatch(client, [{ path: "a:b" }, { path: "c:d", args: { x: [1] } }]);
    expect(one).toEqual({ status: "success", value: 1, logLines: ["[LOG] 'one'"] });
    expect(two).toMatchObject({
      status: "error",
      error: { kind: "function", functionPath: "c:d", data: null },
    });
    expect(json(server.requests[0]?.body ?? "")).toEqual({
      queries: [
        { path: "a:b", format: "convex_encoded_json", args: {} },
        { path: "c:d", format: "convex_encoded_json", args: { x: [1] } },
      ],
    });
  });

  test("a snapshot asks for one timestamp and reads at it", async () => {
    const server = await serve(answer(200, '{"ts":"AAAA/+=="}'), value(1), value(2));
    const at = await createConvexClient(server.url).snapshot();
    expect([await at.query("a:b"), await at.query("c:d"), at.isExpired()]).toEqual([1, 2, false]);
    expect(server.requests.map(({ target }) => target)).toEqual([
      "/api/query_ts",
      "/api/query_at_ts",
      "/api/query_at_ts",
    ]);
    expect(server.requests[0]?.body).toBe("");
    expect(json(server.requests[2]?.body ?? "")).toMatchObject({ path: "c:d", ts: "AAAA/+==" });
  });

  test("invoke is what typed functions call", async () => {
    const server = await serve(value(1));
    const client = createConvexClient(server.url);
    await client.invoke({ kind: "mutation", path: "a:b", args: { x: true } });
    expect(server.requests).toMatchObject([{ target: "/api/mutation" }]);
  });
});

describe("one function's failure", () => {
  test.for([
    { given: { errorMessage: "boom\n" }, want: { errorMessage: "boom\n", logLines: [] } },
    { given: { errorMessage: "boom", errorData: null }, want: { data: null } },
    {
      given: { errorMessage: "boom", errorData: { n: { $integer: "AQAAAAAAAAA=" } }, logLines: ["[LOG] 1"] },
      want: { data: { n: 1n }, logLines: ["[LOG] 1"] },
    },
  ])("$given", async ({ given, want }) => {
    const server = await serve(answer(200, JSON.stringify({ status: "error", ...given })));
    const error = await createConvexClient(server.url)
      .query("a:b")
      .catch((error) => error);
    expect(isFunctionFailure(error)).toBe(true);
    expect(error).toMatchObject({ operation: "query", functionPath: "a:b", attempts: 1, ...want });
    expect("data" in error).toBe("errorData" in given);
  });

  test("560 carries a result, too", async () => {
    const server = await serve(answer(560, '{"status":"success","value":3}'));
    expect(await createConvexClient(server.url).mutation("a:b")).toBe(3);
  });
});

describe("refused before anything is sent", () => {
  test.for([
    {
      name: "a value",
      call: (c: Client) => c.query("a:b", { items: [0, 0, 0, { count: undefined, n: [undefined] }] }),
      path: "args.items[3].n[0]",
    },
    { name: "a list of arguments", call: (c: Client) => c.query("a:b", [1]), path: "args" },
    {
      name: "a batch's value",
      call: (c: Client) => queryBatch(c, [{ path: "a" }, { path: "b", args: { $x: 1 } }]),
      path: "queries[1].args.$x",
    },
    {
      name: "a function reference of npm convex",
      call: (c: Client) => c.query(anyApi.messages?.list as never),
      path: "path",
    },
    {
      name: "a function reference for a path of its own",
      call: (c: Client) => c.run(anyApi.messages?.list as never),
      path: "functionIdentifier",
    },
    { name: "..", call: (c: Client) => c.run("a/../b"), path: "functionIdentifier" },
    { name: ".", call: (c: Client) => c.run("."), path: "functionIdentifier" },
    { name: "an empty segment", call: (c: Client) => c.run("a//b"), path: "functionIdentifier" },
    { name: "nothing", call: (c: Client) => c.run(""), path: "functionIdentifier" },
    { name: "a negative time", call: (c: Client) => c.query("a:b", {}, { timeout: -1 }), path: "timeout" },
    {
      name: "a header of two lines",
      call: (c: Client) => c.query("a:b", {}, { headers: { x: "a\nb" } }),
      path: "headers",
    },
  ])("$name", async ({ call, path }) => {
    const server = await serve(value(1));
    const error = await call(createConvexClient(server.url)).catch((error: unknown) => error);
    expect(error).toMatchObject({ kind: "input", path, attempts: 0 });
    expect(server.requests).toEqual([]);
  });

  test.for([
    ["ftp://x", {}, "url"],
    ["x", {}, "url"],
    ["https://a.convex.site", {}, "url"],
    ["https://user:pass@a.convex.cloud", {}, "url"],
    ["https://a.convex.cloud", { actAs: { issuer: "a", subject: "b" } }, "actAs"],
    ["https://a.convex.cloud", { auth: "a", deployKey: "b" }, "authorization"],
    ["https://a.convex.cloud", { auth: "a\nb" }, "authorization"],
    ["https://a.convex.cloud", { deployKey: "a\u0000" }, "authorization"],
    ["https://a.convex.cloud", { retry: { attempts: 0 } }, "attempts"],
    ["https://a.convex.cloud", { timeout: Number.NaN }, "timeout"],
  ] as const)("a client of %s with %o", ([url, options, path]) => {
    expect(() => createConvexClient(url, options)).toThrow(expect.objectContaining({ kind: "input", path }));
  });
});

type Client = ReturnType<typeof createConvexClient>;
