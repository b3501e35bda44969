import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { type ClientOptions, type ConvexCallError, createConvexClient } from "../../src/client/index.ts";
import { answer, type Reply, raw, reset, serve, stall, value } from "./scripted-server.ts";

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
process.on("unhandledRejection", note);
afterAll(async () => {
  await new Promise((later) => setTimeout(later, 50));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

const quick: ClientOptions = { timeout: 400, retry: { baseDelay: 1 } };
const ok = JSON.stringify({ status: "success", value: "fine" });
const head = (length: number, more = "") =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${more}\r\n`;
const chunked = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
const failed = (promise: Promise<unknown>): Promise<ConvexCallError> =>
  promise.then(
    (value) => Promise.reject(new Error(`no failure but ${JSON.stringify(value)}`)),
    (error) => error,
  );

/** What each fault is for a mutation, which is sent once, and for a query, which is sent until it has its answer. */
const faults: readonly {
  readonly name: string;
  readonly reply: Reply;
  readonly want: object;
  /** Whether a query gets over it. */
  readonly passing: boolean;
}[] = [
  { name: "reset before the answer", reply: reset, want: { kind: "network" }, passing: true },
  { name: "closed before the answer", reply: raw(""), want: { kind: "network" }, passing: true },
  {
    name: "reset in the head",
    reply: raw("HTTP/1.1 200 OK\r\nconte", "reset"),
    want: { kind: "network" },
    passing: true,
  },
  { name: "reset in the body", reply: raw(head(99) + ok, "reset"), want: { kind: "network" }, passing: true },
  { name: "closed in the body", reply: raw(head(99) + ok), want: { kind: "network" }, passing: true },
  {
    name: "closed in a chunk",
    reply: raw(`${chunked}20\r\n{"sta`),
    want: { kind: "network" },
    passing: true,
  },
  {
    name: "stalled before the head",
    reply: stall,
    want: { kind: "timeout", scope: "attempt", milliseconds: 400 },
    passing: true,
  },
  {
    name: "stalled in the head",
    reply: raw("HTTP/1.1 200", "stall"),
    want: { kind: "timeout" },
    passing: true,
  },
  {
    name: "stalled in the body",
    reply: raw(head(99) + ok, "stall"),
    want: { kind: "timeout" },
    passing: true,
  },
  { name: "not HTTP", reply: raw("garbage\r\n\r\n"), want: { kind: "network" }, passing: true },
  {
    name: "empty 408",
    reply: answer(408, ""),
    want: { kind: "status", status: 408, body: "" },
    passing: true,
  },
  {
    name: "429",
    reply: answer(429, '{"code":"TooManyWrites","message":"m"}'),
    want: { kind: "status", status: 429, code: "TooManyWrites" },
    passing: true,
  },
  {
    name: "HTML 502",
    reply: answer(502, "<h1>Bad</h1>", { "content-type": "text/html" }),
    want: { kind: "status", status: 502, body: "<h1>Bad</h1>" },
    passing: true,
  },
  {
    name: "empty 503",
    reply: answer(503, ""),
    want: { kind: "status", status: 503, body: "" },
    passing: true,
  },
  {
    name: "JSON cut short, whole by its length",
    reply: answer(200, ok.slice(0, 20)),
    want: { kind: "shape", issues: [{ path: "", message: "is not JSON" }] },
    passing: false,
  },
  {
    name: "empty 200",
    reply: answer(200, ""),
    want: { kind: "shape", issues: [{ path: "", message: "is empty" }] },
    passing: false,
  },
  { name: "HTML 200", reply: answer(200, "<html>"), want: { kind: "shape" }, passing: false },
  {
    name: "null",
    reply: answer(200, "null"),
    want: { kind: "shape", issues: [{ path: "status" }] },
    passing: false,
  },
  {
    name: "another status word",
    reply: answer(200, '{"status":"maybe"}'),
    want: { kind: "shape", issues: [{ path: "status" }] },
    passing: false,
  },
  {
    name: "no value",
    reply: answer(200, '{"status":"success"}'),
    want: { kind: "shape", issues: [{ path: "value" }] },
    passing: false,
  },
  {
    name: "a bad value",
    reply: answer(200, '{"status":"success","value":[{"a":{"$integer":1}}]}'),
    want: { kind: "shape", issues: [{ path: "value[0].a" }] },
    passing: false,
  },
  {
    name: "bad errorData",
    reply: answer(200, '{"status":"error","errorMessage":"m","errorData":{"$x":1}}'),
    want: { kind: "shape", issues: [{ path: "errorData.$x" }] },
    passing: false,
  },
  {
    name: "bad log lines",
    reply: answer(200, '{"status":"success","value":1,"logLines":[1]}'),
    want: { kind: "shape", issues: [{ path: "logLines" }] },
    passing: false,
  },
  {
    name: "204",
    reply: raw("HTTP/1.1 204 No Content\r\n\r\n", "stall"),
    want: { kind: "status", status: 204 },
    passing: false,
  },
  {
    name: "400",
    reply: answer(400, '{"code":"BadJsonBody","message":"m"}'),
    want: { kind: "status", status: 400, code: "BadJsonBody", body: '{"code":"BadJsonBody","message":"m"}' },
    passing: false,
  },
  {
    name: "redirect to another origin",
    reply: answer(307, "", { location: "http://evil.example:81/steal?x=1" }),
    want: { kind: "status", status: 307, redirectOrigin: "http://evil.example:81" },
    passing: false,
  },
  {
    name: "560 with a failure",
    reply: answer(560, '{"status":"error","errorMessage":"m"}'),
    want: { kind: "function", errorMessage: "m" },
    passing: false,
  },
];

describe("a mutation is sent once, and fails as what it is", () => {
  test.for(faults)("$name", async ({ reply, want }) => {
    const server = await serve(reply, value("fine"));
    const began = performance.now();
    const error = await failed(createConvexClient(server.url, quick).mutation("a:b"));
    expect(error).toMatchObject({ ...want, operation: "mutation", functionPath: "a:b", attempts: 1 });
    expect(error.requestId).toBe(server.requests[0]?.headers["convex-request-id"]);
    expect(server.requests.length).toBe(1);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe("a query", () => {
  test.for(faults)("$name: passing $passing", async ({ reply, want, passing }) => {
    const server = await serve(reply, value("fine"));
    const call = createConvexClient(server.url, quick).query("a:b");
    if (passing) {
      expect(await call.withResponse()).toMatchObject({ value: "fine", attempts: 2 });
      const ids = server.requests.map(({ headers }) => headers["convex-request-id"]);
      expect(ids[0]).toBe(ids[1]);
    } else {
      expect(await failed(call)).toMatchObject(want);
    }
    expect(server.requests.length).toBe(passing ? 2 : 1);
  });
});

describe("good answers in unusual dress", () => {
  const zipped = gzipSync(ok);
  test.for<[string, Reply]>([
    ["gzip", answer(200, zipped, { "content-encoding": "gzip" })],
    ["chunked", raw(`${chunked}${ok.length.toString(16)}\r\n${ok}\r\n0\r\n\r\n`, "stall")],
    [
      "one chunk for each byte",
      raw(`${chunked}${[...ok].map((c) => `1\r\n${c}\r\n`).join("")}0\r\n\r\n`, "stall"),
    ],
    ["until the end of the connection", raw(`HTTP/1.1 200 OK\r\n\r\n${ok}`)],
    ["no content type", raw(`HTTP/1.1 200 OK\r\ncontent-length: ${ok.length}\r\n\r\n${ok}`, "stall")],
  ])("%s", async ([, reply]) => {
    const server = await serve(reply);
    expect(await createConvexClient(server.url, quick).mutation("a:b")).toBe("fine");
  });

  test("a kept connection that was closed meanwhile: the query is sent again on another", async () => {
    const server = await serve(value(1), reset, value(2));
    const client = createConvexClient(server.url, quick);
    expect([await client.query("a:b"), await client.query("a:b")]).toEqual([1, 2]);
    expect(server.connections()).toBe(2);
  });

  test("a kept connection that was closed meanwhile: the mutation fails, and was sent once", async () => {
    const server = await serve(value(1), reset, value(2));
    const client = createConvexClient(server.url, quick);
    await client.query("a:b");
    expect(await failed(client.mutation("a:b"))).toMatchObject({ kind: "network", attempts: 1 });
    expect(server.requests.length).toBe(2);
  });
});

/** Where nobody listens any more. */
async function unusedUrl(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}

describe("a refused connection", () => {
  test("is tried again even for a mutation: nothing was sent", async () => {
    const error = await failed(createConvexClient(await unusedUrl(), quick).mutation("a:b"));
    expect(error).toMatchObject({ kind: "network", attempts: 3 });
    expect(error.message).toMatch(/^mutation a:b: no answer: .*ECONNREFUSED/);
  });

  test("but not when the call says never", async () => {
    const call = createConvexClient(await unusedUrl(), quick).mutation("a:b", {}, { retry: false });
    expect(await failed(call)).toMatchObject({ attempts: 1 });
  });
});
