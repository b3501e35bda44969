import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { MockAgent } from "undici";
import { afterAll, describe, expect, test } from "vitest";
import {
  type ClientOptions,
  createConvexClient,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { createNodeTransport } from "../../../../src/languages/typescript/runtime/client/node-transport.ts";
import { answer, type Reply, raw, reset, serve, stall, value } from "./scripted-server.ts";

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
process.on("unhandledRejection", note);
afterAll(async () => {
  await new Promise((later) => setTimeout(later, 50));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

const clientOf = (url: string, options: ClientOptions = {}) =>
  createConvexClient(url, {
    fetch: createNodeTransport(),
    timeout: 400,
    retry: { baseDelay: 1 },
    ...options,
  });

const ok = JSON.stringify({ status: "success", value: "fine 👩‍🚀" });
const packed = (encoding: string, body: Buffer) => answer(200, body, { "content-encoding": encoding });
const head = (more: string) => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${more}\r\n\r\n`;

describe("an answer is unpacked", () => {
  test.for<[string, Reply]>([
    ["gzip", packed("gzip", gzipSync(ok))],
    ["br", packed("br", brotliCompressSync(ok))],
    ["deflate", packed("deflate", deflateSync(ok))],
    ["not at all", answer(200, ok)],
    [
      "chunked",
      raw(
        `${head("transfer-encoding: chunked")}${Buffer.byteLength(ok).toString(16)}\r\n${ok}\r\n0\r\n\r\n`,
        "stall",
      ),
    ],
  ])("%s", async ([, reply]) => {
    const server = await serve(reply);
    expect(await clientOf(server.url).mutation("a:b")).toBe("fine 👩‍🚀");
  });

  test("in pieces that end within a character", async () => {
    const bytes = Buffer.from(ok);
    const server = await serve(async (socket) => {
      socket.write(head("transfer-encoding: chunked"));
      // The last character takes more than three bytes: the first of them come one by one.
      const cuts = [0, -8, -7, -6, -5].map((cut) => (bytes.length + cut) % bytes.length);
      for (const [at, cut] of cuts.entries()) {
        const piece = bytes.subarray(cut, cuts[at + 1]);
        socket.write(
          Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n")]),
        );
        await new Promise((later) => setTimeout(later, 20));
      }
      socket.write("0\r\n\r\n");
    });
    expect(await clientOf(server.url).mutation("a:b")).toBe("fine 👩‍🚀");
  });

  test.for([["gzip"], ["br"], ["deflate"]] as const)(
    "one that only says so, %s, is no answer",
    async ([encoding]) => {
      const server = await serve(packed(encoding, Buffer.from(ok)));
      await expect(clientOf(server.url).mutation("a:b")).rejects.toMatchObject({
        kind: "network",
        attempts: 1,
      });
    },
  );
});

describe("faults: a mutation is sent once, a query again", () => {
  test.for<[string, Reply, object]>([
    ["reset before the answer", reset, { kind: "network" }],
    ["closed before the answer", raw(""), { kind: "network" }],
    ["reset in the body", raw(head("content-length: 99") + ok, "reset"), { kind: "network" }],
    ["closed in the body", raw(head("content-length: 99") + ok), { kind: "network" }],
    ["closed in a chunk", raw(`${head("transfer-encoding: chunked")}20\r\n{"sta`), { kind: "network" }],
    ["packed and cut short", packed("gzip", gzipSync(ok).subarray(0, -12)), { kind: "network" }],
    ["not HTTP", raw("garbage\r\n\r\n"), { kind: "network" }],
    ["stalled before the head", stall, { kind: "timeout", scope: "attempt", milliseconds: 400 }],
    ["stalled in the head", raw("HTTP/1.1 200", "stall"), { kind: "timeout" }],
    ["stalled in the body", raw(head("content-length: 99") + ok, "stall"), { kind: "timeout" }],
    ["empty 503", answer(503, ""), { kind: "status", status: 503 }],
  ])("%s", async ([, reply, want]) => {
    const server = await serve(reply, value("fine"), reply, value("fine"));
    const began = performance.now();
    expect(await clientOf(server.url).query("a:b").withResponse()).toMatchObject({
      value: "fine",
      attempts: 2,
    });
    await expect(clientOf(server.url).mutation("a:b")).rejects.toMatchObject({ ...want, attempts: 1 });
    expect(server.requests.length).toBe(3);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test("a redirect is not followed", async () => {
    const target = await serve(value("stolen"));
    const server = await serve(answer(307, "", { location: `${target.url}/steal` }));
    await expect(clientOf(server.url, { auth: "t" }).query("a:b")).rejects.toMatchObject({
      kind: "status",
      redirectOrigin: target.url,
    });
    expect(target.requests).toEqual([]);
  });
});

describe("connections", () => {
  test("one is kept and used again", async () => {
    const server = await serve(value(1));
    const client = clientOf(server.url);
    for (let time = 0; time < 20; time++) await client.query("a:b");
    // undici opens a second one when a call comes before it has put the first aside.
    expect(server.connections()).toBeLessThanOrEqual(2);
  });

  test("a kept one that was closed meanwhile: the query goes over another, the mutation fails once", async () => {
    const server = await serve(value(1), reset, value(2), reset);
    const client = clientOf(server.url);
    expect([await client.query("a:b"), await client.query("a:b")]).toEqual([1, 2]);
    await expect(client.mutation("a:b")).rejects.toMatchObject({ kind: "network", attempts: 1 });
    expect(server.requests.length).toBe(4);
  });

  test("close() lets what is on its way arrive, and nothing after it", async () => {
    const slow: Reply = (socket, request) => void setTimeout(() => value(1)(socket, request), 50);
    const server = await serve(slow);
    const fetch = createNodeTransport();
    const client = clientOf(server.url, { fetch, retry: false });
    const call = client.mutation("a:b");
    while (server.requests.length === 0) await new Promise((later) => setTimeout(later, 1));
    const [got] = await Promise.all([call, fetch.close()]);
    expect(got).toBe(1);
    await expect(client.mutation("a:b")).rejects.toMatchObject({ kind: "network" });
    expect(server.requests.length).toBe(1);
  });

  test("a refused one is tried again even for a mutation", async () => {
    const gone = createServer().listen(0, "127.0.0.1");
    await once(gone, "listening");
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, "close");
    const call = clientOf(`http://127.0.0.1:${port}`).mutation("a:b");
    await expect(call).rejects.toMatchObject({ kind: "network", attempts: 3 });
  });

  test.for([
    { connections: 1, want: 1 },
    { connections: undefined, want: 4 },
  ])("$connections at most: four calls at once take $want", async ({ connections, want }) => {
    const slow: Reply = (socket, request) => void setTimeout(() => value(1)(socket, request), 30);
    const server = await serve(slow);
    const client = clientOf(server.url, { fetch: createNodeTransport({ connections }) });
    await Promise.all([1, 2, 3, 4].map(() => client.mutation("a:b")));
    expect(server.connections()).toBe(want);
  });
});

test.for<[string, Reply]>([
  ["before the head", stall],
  ["in the body", raw(head("content-length: 99") + ok, "stall")],
])("an abort %s ends the call at once", async ([, reply]) => {
  const server = await serve(reply);
  const controller = new AbortController();
  const call = clientOf(server.url, { timeout: 10_000 }).query("a:b", {}, { signal: controller.signal });
  const began = performance.now();
  setTimeout(() => controller.abort("enough"), 60);
  await expect(call).rejects.toMatchObject({ kind: "aborted", cause: "enough" });
  expect(performance.now() - began).toBeLessThan(3000);
});

test("a dispatcher of the caller's own is what sends", async () => {
  const agent = new MockAgent();
  agent.disableNetConnect();
  agent.get("http://mock.example").intercept({ path: "/api/query", method: "POST" }).reply(200, ok);
  const fetch = createNodeTransport({ dispatcher: agent });
  expect(await clientOf("http://mock.example", { fetch }).query("a:b")).toBe("fine 👩‍🚀");
});
