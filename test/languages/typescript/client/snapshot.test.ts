import { afterEach, expect, test, vi } from "vitest";
import { createConvexClient } from "../../../../src/languages/typescript/runtime/client/index.ts";
import { answer, serve, value } from "./scripted-server.ts";

afterEach(() => void vi.useRealTimers());

const ts = answer(200, '{"ts":"AAAAAAAAAAA="}');
const later = answer(200, '{"ts":"AQAAAAAAAAA="}');
const outOfRetention = answer(503, '{"code":"InternalServerError","message":"Try again later."}');
const quick = { retry: { baseDelay: 1 } };

const asked = (server: {
  readonly requests: readonly { readonly target: string; readonly body: string }[];
}) => server.requests.map(({ target, body }) => [target, body && (JSON.parse(body) as { ts?: string }).ts]);

// The backend keeps every moment of the last 10 seconds: MAX_TRANSACTION_WINDOW of its `knobs.rs`.
test.for([
  [0, false],
  [9_990, false],
  [10_010, true],
  [60_000, true],
] as const)("%i ms after it was taken: isExpired() is %s", async ([milliseconds, want]) => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const server = await serve(ts, value(1));
  const at = await createConvexClient(server.url).snapshot();
  vi.advanceTimersByTime(milliseconds);
  expect(at.isExpired()).toBe(want);
});

test("the ten seconds begin before it is asked for: the way to the backend counts", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const server = await serve((socket, request) => {
    vi.advanceTimersByTime(11_000);
    ts(socket, request);
  });
  expect((await createConvexClient(server.url).snapshot()).isExpired()).toBe(true);
});

test("a quiet deployment keeps more: an expired snapshot is still read, and never renewed behind one's back", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const server = await serve(ts, value(1), value(2));
  const at = await createConvexClient(server.url).snapshot();
  expect(await at.query("a:b")).toBe(1);
  vi.advanceTimersByTime(1_000_000);
  expect([at.isExpired(), await at.query("a:b")]).toEqual([true, 2]);
  expect(asked(server).slice(1)).toEqual([
    ["/api/query_at_ts", "AAAAAAAAAAA="],
    ["/api/query_at_ts", "AAAAAAAAAAA="],
  ]);
});

test("a moment that is gone is a status, after which a new snapshot is another moment", async () => {
  const server = await serve(ts, outOfRetention, outOfRetention, outOfRetention, later, value(3));
  const client = createConvexClient(server.url, quick);
  const at = await client.snapshot();
  await expect(at.query("a:b")).rejects.toMatchObject({
    kind: "status",
    status: 503,
    code: "InternalServerError",
    operation: "queryAtTs",
    functionPath: "a:b",
    attempts: 3,
  });
  expect(await (await client.snapshot()).query("a:b")).toBe(3);
  expect(asked(server).at(-1)).toEqual(["/api/query_at_ts", "AQAAAAAAAAA="]);
});

test("one read that fails leaves the others alone", async () => {
  const server = await serve(ts, answer(200, '{"status":"error","errorMessage":"boom"}'), value(2));
  const at = await createConvexClient(server.url).snapshot();
  await expect(at.query("a:b")).rejects.toMatchObject({ kind: "function", operation: "queryAtTs" });
  expect(await at.query("a:b").withResponse()).toMatchObject({ value: 2, status: 200 });
});

test("a read has options of its own", async () => {
  const server = await serve(ts, () => {});
  const at = await createConvexClient(server.url, quick).snapshot();
  const call = at.query("a:b", {}, { timeout: 50, retry: false });
  await expect(call).rejects.toMatchObject({ kind: "timeout", attempts: 1 });
});
