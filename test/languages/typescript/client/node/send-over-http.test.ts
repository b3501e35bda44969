import { once } from "node:events";
import http from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { primaryKeyIndexesReady } from "../../../../../generated/typescript/table.js";
import { callOperation } from "../../../../../src/languages/typescript/runtime/client/call-operation.ts";
import { createConvexClient } from "../../../../../src/languages/typescript/runtime/client/node/index.ts";
import { sendOverHttp } from "../../../../../src/languages/typescript/runtime/client/node/send-over-http.ts";
import { answer, type Reply, raw, serve, value } from "../scripted-server.ts";

const ok = JSON.stringify({ status: "success", value: "fine 👩‍🚀" });
const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const plain = { method: "POST", headers: {}, redirect: "manual" } as const;
const never = new AbortController().signal;

describe("a body is read as fetch reads it", () => {
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x22, 0xff, 0xe2, 0x82, 0xf0, 0x9f, 0x9a, 0x80, 0x22]);
  test.for<[string, Reply]>([
    ["gzip", answer(200, gzipSync(ok), { "content-encoding": "gzip" })],
    ["x-gzip", answer(200, gzipSync(ok), { "content-encoding": "X-GZIP" })],
    ["br", answer(200, brotliCompressSync(ok), { "content-encoding": "br" })],
    ["deflate", answer(200, deflateSync(ok), { "content-encoding": "deflate" })],
    ["deflate without a head", answer(200, deflateRawSync(ok), { "content-encoding": "deflate" })],
    ["packed twice", answer(200, brotliCompressSync(gzipSync(ok)), { "content-encoding": "gzip, br" })],
    ["an unknown packing", answer(200, ok, { "content-encoding": "rot13" })],
    ["nothing, said to be packed", answer(200, "", { "content-encoding": "gzip" })],
    ["a mark of order, and what is no UTF-8", answer(200, bytes)],
    ["an empty one", answer(200, "")],
  ])("%s", async ([, reply]) => {
    const server = await serve(reply);
    const texts = await Promise.all(
      [sendOverHttp, fetch].map(async (send) =>
        (await send(server.url, { ...plain, body: null, signal: never })).text(),
      ),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toMatch(/^\uFEFF/);
  });

  test("as bytes, which are not those of a pool", async () => {
    const server = await serve(answer(200, bytes));
    const got = await sendOverHttp(server.url, { ...plain, body: null, signal: never });
    expect(await got.arrayBuffer?.()).toEqual(Uint8Array.from(bytes).buffer);
  });
});

test("a header keeps its bytes whatever the body is", async () => {
  const server = await serve(value(1));
  const headers = { "x-name": "Zo\u00eb" };
  for (const body of ["a text", "ein Text \u00fc", new ArrayBuffer(2)]) {
    await sendOverHttp(server.url, { ...plain, headers, body, signal: never });
    await fetch(server.url, { ...plain, headers, body });
  }
  const names = server.requests.map(({ headers }) => headers["x-name"]);
  expect(names).toEqual(Array(6).fill("Zo\u00eb"));
});

test("a GET with a body is sent", async () => {
  const server = await serve(answer(200, "{}"));
  const client = createConvexClient(server.url, { deployKey: "dev:a|b" });
  await callOperation(client, primaryKeyIndexesReady, { body: { tables: ["a"] } } as never);
  expect(server.requests[0]).toMatchObject({ method: "GET", body: '{"tables":["a"]}' });
});

describe("connections", () => {
  test("one is kept for calls after one another, and is enough", async () => {
    const server = await serve(value(1));
    const client = createConvexClient(server.url);
    for (let time = 0; time < 20; time++) await client.query("a:b");
    expect(server.connections()).toBe(1);
  });

  test("clients share them", async () => {
    const server = await serve(value(1));
    for (let time = 0; time < 3; time++) await createConvexClient(server.url).query("a:b");
    expect(server.connections()).toBe(1);
  });

  test.for<[string, string]>([
    ["a second answer", `HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(ok)}\r\n\r\n${ok}`],
    ["what is no answer", "surprise"],
    ["a single byte", "H"],
  ])("bytes that nobody asked for, %s: the next call goes over another", async ([, more]) => {
    const behind: Reply = (socket, request) => {
      value(1)(socket, request);
      setTimeout(() => socket.write(more), 10);
    };
    const server = await serve(behind, value(2));
    const client = createConvexClient(server.url);
    expect(await client.query("a:b")).toBe(1);
    await later(100);
    expect(await client.query("a:b")).toBe(2);
    expect(server.connections()).toBe(2);
  });

  test.for<[string, string]>([
    ["a second answer", `HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n`],
    ["what is no answer", "surprise"],
  ])("the same in one piece with the answer, %s", async ([, more]) => {
    const text = '{"status":"success","value":1}';
    const server = await serve(
      raw(`HTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}${more}`, "stall"),
      value(2),
    );
    const client = createConvexClient(server.url, { retry: false });
    expect(await client.mutation("a:b")).toBe(1);
    expect(await client.mutation("a:b")).toBe(2);
  });

  test("one whose server says that it closes soon is not kept", async () => {
    const server = await serve(answer(200, ok, { "keep-alive": "timeout=1" }));
    const client = createConvexClient(server.url);
    await client.mutation("a:b");
    await client.mutation("a:b");
    expect(server.connections()).toBe(2);
  });

  test("a signal ends the request, and frees its connection", async () => {
    const ended = vi.fn();
    const server = await serve((socket) => void socket.on("close", ended));
    const controller = new AbortController();
    const call = createConvexClient(server.url).query("a:b", {}, { signal: controller.signal });
    await vi.waitFor(() => expect(server.requests.length).toBe(1));
    controller.abort("enough");
    await expect(call).rejects.toMatchObject({ kind: "aborted", cause: "enough" });
    await vi.waitFor(() => expect(ended).toHaveBeenCalled());
  });
});

describe("what cannot be looked into stays unseen", () => {
  test("an answer that is no HTTP is not in the error", async () => {
    const server = await serve(raw("secret-of-the-server\r\n\r\n"));
    const call = createConvexClient(server.url).mutation("a:b");
    const error = await call.catch((error) => error);
    expect(error).toMatchObject({ kind: "network", cause: { code: "HPE_INVALID_CONSTANT" } });
    expect(error.cause).not.toHaveProperty("rawPacket");
  });
});

describe("a proxy of the environment", () => {
  const open: (() => void)[] = [];
  afterEach(() => {
    vi.unstubAllEnvs();
    for (const close of open.splice(0)) close();
  });

  /** A proxy that knows one host, which no other has heard of: `deployment.test`. */
  async function startProxy(to: string, refusing = false) {
    const seen: { line: string; authorization: string | undefined }[] = [];
    const sockets = new Set<Socket>();
    const note = ({ method, url, headers }: http.IncomingMessage) =>
      seen.push({ line: `${method} ${url}`, authorization: headers["proxy-authorization"] });
    const server = http.createServer((request, response) => {
      note(request);
      const { pathname } = new URL(request.url ?? "");
      const { method, headers } = request;
      const next = http.request(`${to}${pathname}`, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      });
      request.pipe(next);
    });
    server.on("connect", (request, socket) => {
      note(request);
      if (refusing) {
        socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
        return;
      }
      const next = connect(Number(new URL(to).port), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        socket.pipe(next).pipe(socket);
      });
      for (const each of [socket, next]) each.on("error", () => {});
    });
    server.on("connection", (socket) => void sockets.add(socket));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    open.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return { url: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
  }

  test("is asked for whole URLs where the deployment is http, over one connection", async () => {
    const server = await serve(value(1));
    const proxy = await startProxy(server.url);
    vi.stubEnv("HTTP_PROXY", `http://ada:secret@${proxy.url}`);
    const client = createConvexClient("http://plain.deployment.test");
    expect([await client.query("a:b"), await client.query("a:b")]).toEqual([1, 1]);
    const line = "POST http://plain.deployment.test/api/query";
    const authorization = `Basic ${btoa("ada:secret")}`;
    expect(proxy.seen).toEqual([
      { line, authorization },
      { line, authorization },
    ]);
    expect(server.requests[0]?.headers).toMatchObject({ host: "plain.deployment.test" });
  });

  test("is asked for a tunnel where it is https, and hears nothing of what goes through", async () => {
    // Whoever is behind the tunnel speaks no TLS: that it was asked to is seen by what came first.
    const first: Buffer[] = [];
    const end = createServer((socket) => {
      socket.once("data", (piece) => {
        first.push(piece);
        socket.destroy();
      });
      socket.on("error", () => {});
    }).listen(0, "127.0.0.1");
    await once(end, "listening");
    open.push(() => end.close());
    const proxy = await startProxy(`http://127.0.0.1:${(end.address() as AddressInfo).port}`);
    vi.stubEnv("HTTPS_PROXY", `http://${proxy.url}`);
    const client = createConvexClient("https://tunnel.deployment.test", { retry: false });
    await expect(client.query("a:b")).rejects.toMatchObject({ kind: "network" });
    expect(proxy.seen).toEqual([{ line: "CONNECT tunnel.deployment.test:443", authorization: undefined }]);
    // The first byte of a TLS handshake, and the name that it is for.
    expect(first[0]?.[0]).toBe(22);
    expect(first[0]?.toString("latin1")).toContain("tunnel.deployment.test");
  });

  test("that refuses the tunnel: nothing was sent, and even a mutation is tried again", async () => {
    const proxy = await startProxy("http://127.0.0.1:1", true);
    vi.stubEnv("HTTPS_PROXY", `http://ada:secret@${proxy.url}`);
    const client = createConvexClient("https://refused.deployment.test", { retry: { baseDelay: 1 } });
    const error = await client.mutation("a:b").catch((error) => error);
    expect(error).toMatchObject({ kind: "network", attempts: 3 });
    expect(error.message).toBe(
      "mutation a:b: no answer: Error: the proxy answered 407 to CONNECT refused.deployment.test:443",
    );
    expect(proxy.seen.length).toBe(3);
  });

  test("that is no URL is named, without what it holds", async () => {
    vi.stubEnv("HTTP_PROXY", "socks5://ada:secret@p.example");
    const client = createConvexClient("http://named.deployment.test", { retry: { baseDelay: 1 } });
    await expect(client.mutation("a:b")).rejects.toMatchObject({
      kind: "network",
      message: expect.stringMatching(/HTTP_PROXY must be the URL of a proxy/),
    });
  });
});
