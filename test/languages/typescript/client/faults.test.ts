import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type {
  ClientOptions,
  ConvexCallError,
  LogEvent,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { chunked, faults, head, ok, patience } from "./fault-table.ts";
import { answer, type Reply, raw, reset, serve, value } from "./scripted-server.ts";
import { ways } from "./ways.ts";

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
process.on("unhandledRejection", note);
afterEach(async () => {
  await new Promise((later) => setTimeout(later, 5));
  expect(unhandled).toEqual([]);
});
afterAll(async () => {
  await new Promise((later) => setTimeout(later, 50));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

const quick: ClientOptions = { timeout: patience, retry: { baseDelay: 1 } };
const failed = (promise: Promise<unknown>): Promise<ConvexCallError> =>
  promise.then(
    (value) => Promise.reject(new Error(`no failure but ${JSON.stringify(value)}`)),
    (error) => error,
  );

/** Everything that a program could see of a failed call. */
const seenOf = (error: ConvexCallError, events: readonly LogEvent[]) =>
  [
    inspect(error, { depth: 9, showHidden: true }),
    JSON.stringify(error),
    `${error}${error.stack}`,
    JSON.stringify(events),
  ].join();

const secret = "s3cret-of-the-caller";

/** Where nobody listens any more. */
async function unusedUrl(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}

describe.for(ways)("$way", ({ createConvexClient }) => {
  describe("a mutation is sent once, fails as what it is, and tells no secret", () => {
    test.for(faults)("$name", async ({ reply, want }) => {
      const server = await serve(reply, value("fine"));
      const events: LogEvent[] = [];
      const logger = (event: LogEvent) => void events.push(event);
      const began = performance.now();
      const error = await failed(
        createConvexClient(server.url, { ...quick, auth: secret, logger }).mutation("a:b"),
      );
      expect(error).toMatchObject({ ...want, operation: "mutation", functionPath: "a:b", attempts: 1 });
      expect(error.requestId).toBe(server.requests[0]?.headers["convex-request-id"]);
      expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${secret}`]);
      expect(seenOf(error, events)).not.toContain(secret);
      expect(performance.now() - began).toBeLessThan(5000);
    });
  });

  describe("after a 401 a mutation is sent once more, and no further", () => {
    const refused = answer(401, '{"code":"Unauthenticated","message":"m"}');
    test.for(faults)("$name", async ({ reply, want }) => {
      const server = await serve(refused, reply, value("fine"));
      const tokens = [`${secret}-old`, `${secret}-new`];
      const sent = tokens.map((token) => `Bearer ${token}`);
      const client = createConvexClient(server.url, { ...quick, auth: () => tokens.shift() });
      const error = await failed(client.mutation("a:b"));
      expect(error).toMatchObject({ ...want, attempts: 2 });
      expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(sent);
      expect(seenOf(error, [])).not.toContain(secret);
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
    const whole = `${head(ok.length)}${ok}`;
    test.for<[string, Reply]>([
      [
        "reset after the body",
        (socket) => socket.write(whole, () => setTimeout(() => socket.resetAndDestroy(), 100)),
      ],
      ["closed after the body", raw(whole)],
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
});
