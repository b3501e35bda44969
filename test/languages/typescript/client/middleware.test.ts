import type { Middleware } from "openapi-fetch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createConvexClient,
  isStatusFailure,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { createNodeTransport } from "../../../../src/languages/typescript/runtime/client/node-transport.ts";
import { createRawClient } from "../../../../src/languages/typescript/runtime/client/raw-client.ts";
import { answer, serve, value } from "./scripted-server.ts";

const quick = { retry: { baseDelay: 1 } };

test("middleware sees one call, as a Request of the platform, however often it is sent", async () => {
  const server = await serve(answer(503, ""), answer(401, "{}"), value("x"));
  const client = createConvexClient(server.url, { ...quick, auth: () => "t" });
  const seen: string[] = [];
  const middleware: Middleware = {
    onRequest({ request, schemaPath }) {
      expect(request).toBeInstanceOf(Request);
      seen.push(`${request.method} ${schemaPath} ${request.headers.get("convex-request-id")?.length}`);
      request.headers.set("x-mine", "1");
      return request;
    },
    onResponse({ response }) {
      expect(response).toBeInstanceOf(Response);
      seen.push(String(response.status));
    },
  };
  createRawClient(client).use(middleware);
  expect(await client.query("a:b", { n: 1n }).withResponse()).toMatchObject({ value: "x", attempts: 3 });
  expect(seen).toEqual(["POST /api/query 16", "200"]);
  expect(server.requests.map(({ headers }) => headers["x-mine"])).toEqual(["1", "1", "1"]);
  expect(JSON.parse(server.requests[2]?.body ?? "").args).toEqual({ n: { $integer: "AQAAAAAAAAA=" } });
});

test("middleware sees what a failure was, and may answer in its place", async () => {
  const server = await serve(answer(400, '{"code":"BadFormat","message":"m"}'));
  const client = createConvexClient(server.url, quick);
  const statuses: number[] = [];
  const middleware: Middleware = { onResponse: ({ response }) => void statuses.push(response.status) };
  createRawClient(client).use(middleware);
  const error = await client.mutation("a:b").catch((error) => error);
  expect(isStatusFailure(error) && [error.code, error.body]).toEqual([
    "BadFormat",
    '{"code":"BadFormat","message":"m"}',
  ]);
  createRawClient(client).use({ onRequest: () => new Response('{"status":"success","value":7}') });
  expect(await client.mutation("a:b")).toBe(7);
  expect([statuses, server.requests.length]).toEqual([[400], 1]);
});

test("raw calls have the document's types, the client's headers, and its repeats", async () => {
  const server = await serve(answer(503, ""), value([1]));
  const client = createConvexClient(server.url, { ...quick, auth: "t" });
  const { data, response } = await createRawClient(client).POST("/api/query", {
    body: { path: "a:b", args: {} },
  });
  const status: "success" | "error" | undefined = data?.status;
  expect([status, response.status]).toEqual(["success", 200]);
  expect(server.requests[1]?.headers).toMatchObject({
    authorization: "Bearer t",
    "convex-client": "convex-openapi-typescript-0.1.0",
  });
  expect(server.requests.length).toBe(2);
});

test("a raw mutation is sent once", async () => {
  const server = await serve(answer(503, '{"code":"X","message":"m"}'));
  const { error, response } = await createRawClient(createConvexClient(server.url, quick)).POST(
    "/api/mutation",
    {
      body: { path: "a:b", args: {} },
    },
  );
  expect([error, response.status, server.requests.length]).toEqual([{ code: "X", message: "m" }, 503, 1]);
});

test("a raw call of run keeps its slashes", async () => {
  const server = await serve(value(1));
  await createRawClient(createConvexClient(server.url)).POST("/api/run/{functionIdentifier}", {
    params: { path: { functionIdentifier: "a/b c" } },
    body: { args: {} },
  });
  expect(server.requests[0]?.target).toBe("/api/run/a/b%20c");
});

test("a raw call of run that leads elsewhere is refused", async () => {
  const server = await serve(value(1));
  const call = createRawClient(createConvexClient(server.url)).POST("/api/run/{functionIdentifier}", {
    params: { path: { functionIdentifier: "a/../b" } },
    body: { args: {} },
  });
  await expect(call).rejects.toMatchObject({ kind: "input", path: "functionIdentifier", operation: "run" });
  expect(server.requests).toEqual([]);
});

describe("calls pass through middleware only as long as there is any", () => {
  const mark: Middleware = { onRequest: ({ request }) => request.headers.set("x-mine", "1") };
  const other: Middleware = { onResponse: () => undefined };
  const { Request } = globalThis;
  let requests = 0;
  beforeAll(() => {
    globalThis.Request = class extends Request {
      constructor(...given: ConstructorParameters<typeof Request>) {
        super(...given);
        requests++;
      }
    };
  });
  afterAll(() => {
    globalThis.Request = Request;
  });
  test.for([
    { name: "none was ever used", used: [], ejected: [], want: undefined },
    { name: "one is in use", used: [mark], ejected: [], want: "1" },
    { name: "it was taken out", used: [mark], ejected: [mark], want: undefined },
    { name: "another was taken out", used: [mark, other], ejected: [other], want: "1" },
    { name: "one of two was taken out", used: [mark, mark], ejected: [mark], want: "1" },
  ])("$name", async ({ used, ejected, want }) => {
    const server = await serve(value(1));
    const client = createConvexClient(server.url);
    const raw = createRawClient(client);
    raw.use(...used);
    raw.eject(...ejected);
    requests = 0;
    await client.query("a:b");
    expect(server.requests[0]?.headers["x-mine"]).toBe(want);
    // A `Request` of the platform is most of what middleware costs.
    expect(requests > 0).toBe(want !== undefined);
  });
});

test("a client has one raw client", () => {
  const client = createConvexClient("http://127.0.0.1");
  expect(createRawClient({ ...client })).toBe(createRawClient(client));
});

test("middleware sees the headers of a transport that can only be asked for them", async () => {
  const server = await serve(answer(503, "", { "retry-after": "999" }));
  const client = createConvexClient(server.url, { fetch: createNodeTransport() });
  const seen: unknown[] = [];
  createRawClient(client).use({
    onResponse: ({ response }) => void seen.push(response.headers.get("retry-after")),
  });
  await expect(client.mutation("a:b")).rejects.toMatchObject({ kind: "status", status: 503 });
  expect(seen).toEqual(["999"]);
});
