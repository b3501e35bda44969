import { describe, expect, test } from "vitest";
import { queryBatch } from "../../../../src/languages/typescript/runtime/client/batching.ts";
import {
  type ConvexCallError,
  createConvexClient,
  type LogEvent,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { backoff, retryAfter } from "../../../../src/languages/typescript/runtime/client/retry.ts";
import { answer, serve, stall, value } from "./scripted-server.ts";

const quick = { retry: { baseDelay: 1 } };
const busy = answer(503, "");
const failed = (promise: Promise<unknown>): Promise<ConvexCallError> =>
  promise.then(
    () => Promise.reject(new Error("no failure")),
    (error) => error,
  );

describe("what is repeated", () => {
  test.for([
    { call: "query", options: {}, attempts: 3 },
    { call: "mutation", options: {}, attempts: 1 },
    { call: "action", options: {}, attempts: 1 },
    { call: "run", options: {}, attempts: 1 },
    { call: "callFunction", options: {}, attempts: 1 },
    { call: "query", options: { retry: false }, attempts: 1 },
    { call: "mutation", options: { retry: true }, attempts: 3 },
  ] as const)("$call with $options: sent $attempts times", async ({ call, options, attempts }) => {
    const server = await serve(busy);
    expect(await failed(createConvexClient(server.url, quick)[call]("a/b", {}, options))).toMatchObject({
      kind: "status",
      status: 503,
      attempts,
    });
    expect(server.requests.length).toBe(attempts);
  });

  test("a client can do without", async () => {
    const server = await serve(busy);
    expect(await failed(createConvexClient(server.url, { retry: false }).query("a:b"))).toMatchObject({
      attempts: 1,
    });
  });

  test("queryTs, queryAtTs and queryBatch are queries", async () => {
    const server = await serve(
      busy,
      answer(200, '{"ts":"A"}'),
      busy,
      value(1),
      busy,
      answer(200, '{"results":[]}'),
    );
    const client = createConvexClient(server.url, quick);
    expect([
      await client.queryTs(),
      await client.queryAtTs("a:b", {}, "A"),
      await queryBatch(client, []),
    ]).toEqual(["A", 1, []]);
  });

  test("the last failure is the one that is told", async () => {
    const server = await serve(busy, answer(502, "<p>"), answer(500, '{"code":"X","message":"m"}'));
    expect(await failed(createConvexClient(server.url, quick).query("a:b"))).toMatchObject({
      status: 500,
      code: "X",
    });
  });

  test("not once the budget is spent; a success gives one back", async () => {
    const server = await serve(busy, busy, busy, busy, value(1), busy, value(2));
    const client = createConvexClient(server.url, { retry: { baseDelay: 1, budget: 2 } });
    expect(await failed(client.query("a:b"))).toMatchObject({ attempts: 3 });
    expect(await failed(client.query("a:b"))).toMatchObject({ attempts: 1 });
    expect(await client.query("a:b")).toBe(1);
    expect(await client.query("a:b")).toBe(2);
  });
});

describe("how long it waits", () => {
  const passing = { kind: "network", cause: undefined } as const;
  const throttled = { kind: "status", status: 429, body: "" } as const;
  const overloaded = { kind: "status", status: 503, code: "WorkerOverloaded", body: "" } as const;
  const busyNow = { kind: "status", status: 503, code: "Busy", body: "" } as const;

  test.for([
    [passing, 1, {}, 50],
    [passing, 2, {}, 100],
    [passing, 3, {}, 200],
    [passing, 9, {}, 8000],
    [busyNow, 1, {}, 50],
    [throttled, 1, {}, 1000],
    [throttled, 2, {}, 2000],
    [overloaded, 1, {}, 1000],
    [passing, 1, { baseDelay: 10 }, 10],
    [throttled, 1, { baseDelay: 10 }, 1000],
    [throttled, 1, { throttlingDelay: 10 }, 10],
    [passing, 4, { baseDelay: 10, maxDelay: 20 }, 20],
  ] as const)("after %o, before try %i + 1 with %o: up to %i", ([failure, tries, options, most]) => {
    const delays = Array.from({ length: 200 }, () => backoff(failure, tries, options));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...delays)).toBeLessThan(most / 4);
    expect(Math.max(...delays)).toBeGreaterThan((most * 3) / 4);
    expect(Math.max(...delays)).toBeLessThanOrEqual(most);
    expect(new Set(delays).size).toBeGreaterThan(100);
  });

  test.for([
    [null, undefined],
    ["", undefined],
    ["soon", undefined],
    ["nonsenseGMT", undefined],
    ["-1", undefined],
    ["0", 0],
    ["2", 2000],
    [new Date(0).toUTCString(), 0],
  ] as const)("Retry-After %s is %s", ([text, want]) => expect(retryAfter(text)).toBe(want));

  test("Retry-After as a date", () => {
    const wait = retryAfter(new Date(Date.now() + 30_000).toUTCString());
    expect(wait).toBeGreaterThan(28_000);
    expect(wait).toBeLessThanOrEqual(30_000);
  });

  test("a server that asks for a second gets it", async () => {
    const server = await serve(answer(429, "", { "retry-after": "1" }), value(1));
    await createConvexClient(server.url, quick).query("a:b");
    const [first, second] = server.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test.for([
    { asks: "61", options: {} },
    { asks: new Date(Date.now() + 3_600_000).toUTCString(), options: {} },
    { asks: "5", options: { totalTimeout: 3000 } },
  ])("one that asks for too long, $asks, gets no second try", async ({ asks, options }) => {
    const server = await serve(answer(503, "", { "retry-after": asks }), value(1));
    const error = await failed(createConvexClient(server.url, quick).query("a:b", {}, options));
    expect(error).toMatchObject({ kind: "status", status: 503, attempts: 1 });
  });
});

describe("time limits and aborts", () => {
  test("the whole call's limit covers its repeats", async () => {
    const server = await serve(stall);
    const client = createConvexClient(server.url, {
      timeout: 100,
      totalTimeout: 250,
      retry: { baseDelay: 1, attempts: 9 },
    });
    expect(await failed(client.query("a:b"))).toMatchObject({
      kind: "timeout",
      scope: "total",
      milliseconds: 250,
    });
  });

  test("and its waits", async () => {
    const server = await serve(busy);
    const client = createConvexClient(server.url, { totalTimeout: 100, retry: { baseDelay: 5000 } });
    expect(await failed(client.query("a:b"))).toMatchObject({ kind: "timeout", scope: "total", attempts: 1 });
  });

  test("a limit of no end is no limit", async () => {
    const server = await serve(value(1));
    const client = createConvexClient(server.url, {
      timeout: Number.POSITIVE_INFINITY,
      totalTimeout: 2 ** 40,
    });
    expect(await client.query("a:b")).toBe(1);
  });

  test.for(["before it is sent", "while it is on its way", "while it waits to try again"])(
    "aborted %s",
    async (when) => {
      const controller = new AbortController();
      let aborted = 0;
      // Not in the step that leads there but after it, so that the client is where the name says.
      const abort = () =>
        void setTimeout(() => {
          aborted = performance.now();
          controller.abort("enough");
        }, 20);
      const server = await serve(when === "while it is on its way" ? abort : busy, value(1));
      const client = createConvexClient(server.url, {
        retry: { baseDelay: 60_000, maxDelay: 60_000 },
        logger: ({ type }) => type === "retry" && abort(),
      });
      if (when === "before it is sent") controller.abort("enough");
      const error = await failed(client.query("a:b", {}, { signal: controller.signal }));
      const attempts = when === "before it is sent" ? 0 : 1;
      expect(error).toMatchObject({ kind: "aborted", attempts, cause: "enough" });
      // The wait would have been half a minute at least.
      if (attempts > 0) expect(performance.now() - aborted).toBeLessThan(10_000);
      expect(server.requests.length).toBe(attempts);
    },
  );

  test("a fetch that ignores its signal cannot hold a call up", async () => {
    const client = createConvexClient("http://never.example", {
      timeout: 50,
      retry: false,
      fetch: () => new Promise(() => {}),
    });
    expect(await failed(client.query("a:b"))).toMatchObject({ kind: "timeout" });
  });
});

test("the logger is told of requests, answers, repeats and log lines; one that throws harms nothing", async () => {
  const events: LogEvent[] = [];
  const server = await serve(busy, value(1, ["[LOG] 'x'"]));
  const logger = (event: LogEvent) => {
    events.push(event);
    throw new Error("from the logger");
  };
  expect(await createConvexClient(server.url, { ...quick, logger }).query("a:b")).toBe(1);
  expect(events.map(({ type }) => type)).toEqual([
    "request",
    "response",
    "retry",
    "request",
    "response",
    "log",
  ]);
  expect(events[2]).toMatchObject({
    reason: "HTTP 503",
    operation: "query",
    functionPath: "a:b",
    attempts: 1,
  });
  expect(events[5]).toMatchObject({ line: "[LOG] 'x'", attempts: 2 });
});
