import { expect, test, vi } from "vitest";
import { query } from "../../../../generated/typescript/table.js";
import { batchQueries, queryBatch } from "../../../../src/languages/typescript/runtime/client/batching.ts";
import { callOperation } from "../../../../src/languages/typescript/runtime/client/call-operation.ts";
import { createFunctionTree } from "../../../../src/languages/typescript/runtime/client/function-tree.ts";
import {
  type ClientOptions,
  ConvexCallError,
  createConvexClient,
  type LogEvent,
  type Transport,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { queueMutations } from "../../../../src/languages/typescript/runtime/client/queue-mutations.ts";
import {
  exportDeltas,
  exportSnapshot,
  importRecords,
  sync,
} from "../../../../src/languages/typescript/runtime/client/streaming/index.ts";

// Whatever goes wrong, be it in the caller's own code, a call ends in one error class and in the kind that says whose
// fault it was.

const url = "http://127.0.0.1:1";
const body = JSON.stringify({ status: "success", value: 1, logLines: [] });
const headers = { get: () => null };
const good: Transport = async () => ({ status: 200, headers, text: async () => body });
const quick: ClientOptions = { retry: { baseDelay: 0 } };

async function failureOf(call: () => Promise<unknown>): Promise<ConvexCallError> {
  try {
    await call();
  } catch (error) {
    expect(error).toBeInstanceOf(ConvexCallError);
    return error as ConvexCallError;
  }
  throw new Error("it did not fail");
}

const thrower = { enumerable: true, get: () => expect.fail("a getter of the caller's") };

const client = createConvexClient(url, { fetch: good });
const tree = createFunctionTree(client, [["query", "a:b"]]) as { a: { b: typeof client.query } };

/** Every way to a call that reads options before it is one. */
const ways: readonly [string, (options: object) => Promise<unknown>][] = [
  ["invoke", (options) => client.invoke(Object.assign(options, { kind: "query", path: "a:b" } as const))],
  ["a function of createApi", (options) => tree.a.b({} as never, options as never)],
  ["callFunction", (options) => client.callFunction("a:b", {}, options)],
  ["queryBatch", (options) => queryBatch(client, [{ path: "a:b" }], options)],
  ["a query that is gathered", (options) => batchQueries(client).query("a:b", {}, options)],
  [
    "an invoked query that is gathered",
    (options) => batchQueries(client).invoke(Object.assign(options, { kind: "query", path: "a:b" } as const)),
  ],
  ["a mutation that is queued", (options) => queueMutations(client).mutation("a:b", {}, options)],
  [
    "an invoked mutation that is queued",
    (options) =>
      queueMutations(client).invoke(Object.assign(options, { kind: "mutation", path: "a:b" } as const)),
  ],
  ["an operation", (options) => callOperation(client, query, { body: { path: "a:b", args: {} } }, options)],
  ["exportSnapshot", (options) => exportSnapshot(client, options as never).next()],
  ["exportDeltas", (options) => exportDeltas(client, options as never).next()],
  ["sync", (options) => sync(client, options as never).next()],
  ["importRecords", (options) => importRecords(client, [], options as never)],
];

test.for<[string, () => Promise<unknown>, object]>([
  [
    "a getter of the arguments that throws",
    () => createConvexClient(url, { fetch: good }).query("a:b", Object.defineProperty({}, "x", thrower)),
    { kind: "input", path: "args" },
  ],
  [
    "a getter of the options that throws",
    () =>
      createConvexClient(url, { fetch: good }).query(
        "a:b",
        {},
        Object.defineProperty({}, "timeout", thrower),
      ),
    { kind: "input", path: "options" },
  ],
  ...ways.map(([name, call]): [string, () => Promise<unknown>, object] => [
    `a getter of the options of ${name} that throws`,
    () => call(Object.defineProperties({}, { timeout: thrower, componentPath: thrower })),
    { kind: "input", path: "options", rule: "cannot be read", attempts: 0 },
  ]),
  [
    "a kind of function that there is not",
    () => client.invoke({ kind: "subscription" as "query", path: "a:b" }),
    { kind: "input", attempts: 0 },
  ],
  [
    "a getter of what a call of any operation is given",
    () => callOperation(client, query, Object.defineProperty({}, "body", thrower)),
    { kind: "input", path: "options", attempts: 0 },
  ],
  [
    "a signal that is none",
    () => createConvexClient(url, { fetch: good }).query("a:b", {}, { signal: {} as AbortSignal }),
    { kind: "input", path: "signal", attempts: 0 },
  ],
  [
    "half a character in the path of run",
    () => createConvexClient(url, { fetch: good }).run("\ud800/b"),
    { kind: "input", path: "functionIdentifier" },
  ],
  [
    "bytes that were transferred away",
    () => {
      const buffer = new ArrayBuffer(8);
      structuredClone(buffer, { transfer: [buffer] });
      return createConvexClient(url, { fetch: good }).query("a:b", { list: [buffer] });
    },
    { kind: "input", path: "args.list[0]", rule: "an ArrayBuffer must not be detached" },
  ],
  [
    "an identity with a bigint",
    async () => createConvexClient(url, { deployKey: "dev:a|b", actAs: { level: 1n } }),
    { kind: "input", path: "actAs", rule: "must be JSON" },
  ],
  [
    "an identity that holds itself",
    async () => {
      const actAs: Record<string, unknown> = {};
      actAs.self = actAs;
      return createConvexClient(url, { deployKey: "dev:a|b", actAs });
    },
    { kind: "input", path: "actAs" },
  ],
])("%s", async ([, call, want]) => {
  expect(await failureOf(call)).toMatchObject(want);
});

test.for([
  ["nothing", undefined],
  ["null", null],
  ["a text", "off"],
  ["a symbol", Symbol("off")],
  ["what has no text", Object.create(null)],
  ["what cannot be looked at", new Proxy({}, { ownKeys: () => expect.fail("looked at") })],
])("a fetch that rejects with %s is a network failure, which a query repeats", async ([, reason]) => {
  const fetch = vi.fn<Transport>().mockRejectedValue(reason);
  const client = createConvexClient(url, { ...quick, fetch, auth: "a-token" });
  const error = await failureOf(() => client.query("a:b"));
  expect([error.kind, error.attempts, fetch.mock.calls.length]).toEqual(["network", 3, 3]);
  expect(error.message).toMatch(/^query a:b: no answer: /);
});

test.for([
  "Cannot create a string longer than 0x1fffffe8 characters",
  new RangeError("Invalid string length"),
])("an answer that no text can hold is told and not asked for again: %s", async (reason) => {
  const text = () => Promise.reject(typeof reason === "string" ? new Error(reason) : reason);
  const fetch = vi.fn<Transport>(async () => ({ status: 200, headers, text }));
  const error = await failureOf(() => createConvexClient(url, { ...quick, fetch }).query("a:b"));
  expect(error).toMatchObject({ kind: "shape", attempts: 1 });
  expect(error.message).toBe("query a:b: the answer is larger than a text can be here");
  expect(fetch).toHaveBeenCalledTimes(1);
});

const broken = () => expect.fail("a check of the caller's");

test("a check that throws rejects no call that it only warns of", async () => {
  const events: LogEvent[] = [];
  const client = createConvexClient(url, {
    fetch: good,
    validation: { mode: "warn", check: broken },
    logger: (event) => void events.push(event),
  });
  expect(await client.mutation("a:b")).toBe(1);
  const [told] = events.filter(({ type }) => type === "invalid");
  expect(told).toMatchObject({ issues: [{ path: "", message: "validation.check: the check failed" }] });
});

test("a check that throws fails the call that it may fail, as the caller's fault", async () => {
  const client = createConvexClient(url, { fetch: good, validation: { mode: "throw", check: broken } });
  const error = await failureOf(() => client.mutation("a:b"));
  expect(error).toMatchObject({ kind: "input", path: "validation.check", attempts: 1 });
  expect(String(error.cause)).toContain("a check of the caller's");
});

test("a token function that hangs is ended by the time of an attempt", async () => {
  const auth = () => new Promise<string>(() => {});
  const client = createConvexClient(url, { fetch: good, auth, timeout: 40 });
  expect(await failureOf(() => client.query("a:b"))).toMatchObject({
    kind: "timeout",
    milliseconds: 40,
    scope: "attempt",
    attempts: 0,
  });
});

test("a clock that is set meanwhile ends no call", async () => {
  const slow: Transport = async (...call) => {
    vi.setSystemTime(Date.now() + 3_600_000);
    return await good(...call);
  };
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const busy: Transport = vi
      .fn(slow)
      .mockImplementationOnce(async () => ({ status: 503, headers, text: async () => "" }));
    const client = createConvexClient(url, { ...quick, fetch: busy, totalTimeout: 5_000 });
    expect(await client.query("a:b")).toBe(1);
    const events: LogEvent[] = [];
    await createConvexClient(url, { fetch: slow, logger: (event) => void events.push(event) }).query("a:b");
    const [response] = events.filter(({ type }) => type === "response");
    expect((response as { milliseconds: number }).milliseconds).toBeLessThan(60_000);
  } finally {
    vi.useRealTimers();
  }
});

test("a signal that many calls share has one listener, and none once they have ended", async () => {
  const { signal } = new AbortController();
  const add = vi.spyOn(signal, "addEventListener");
  const remove = vi.spyOn(signal, "removeEventListener");
  const client = createConvexClient(url, { fetch: good });
  await Promise.all(Array.from({ length: 20 }, () => client.query("a:b", {}, { signal })));
  expect(add).toHaveBeenCalledTimes(1);
  expect(remove).toHaveBeenCalledTimes(1);
});

test("a signal that many calls share ends them all", async () => {
  const controller = new AbortController();
  const hanging: Transport = () => new Promise(() => {});
  const client = createConvexClient(url, { fetch: hanging });
  const calls = Array.from({ length: 20 }, () =>
    failureOf(() => client.query("a:b", {}, { signal: controller.signal })),
  );
  setTimeout(() => controller.abort("enough"), 5);
  const kinds = (await Promise.all(calls)).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["aborted"]));
});
