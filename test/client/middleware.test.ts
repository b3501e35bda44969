import type { Middleware } from "openapi-fetch";
import { expect, test } from "vitest";
import { createConvexClient, isStatusFailure } from "../../src/client/index.ts";
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
  client.raw.use(middleware);
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
  client.raw.use(middleware);
  const error = await client.mutation("a:b").catch((error) => error);
  expect(isStatusFailure(error) && [error.code, error.body]).toEqual([
    "BadFormat",
    '{"code":"BadFormat","message":"m"}',
  ]);
  client.raw.use({ onRequest: () => new Response('{"status":"success","value":7}') });
  expect(await client.mutation("a:b")).toBe(7);
  expect([statuses, server.requests.length]).toEqual([[400], 1]);
});

test("raw calls have the document's types, the client's headers, and its repeats", async () => {
  const server = await serve(answer(503, ""), value([1]));
  const client = createConvexClient(server.url, { ...quick, auth: "t" });
  const { data, response } = await client.raw.POST("/api/query", { body: { path: "a:b", args: {} } });
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
  const { error, response } = await createConvexClient(server.url, quick).raw.POST("/api/mutation", {
    body: { path: "a:b", args: {} },
  });
  expect([error, response.status, server.requests.length]).toEqual([{ code: "X", message: "m" }, 503, 1]);
});

test("a raw call of run keeps its slashes", async () => {
  const server = await serve(value(1));
  await createConvexClient(server.url).raw.POST("/api/run/{functionIdentifier}", {
    params: { path: { functionIdentifier: "a/b c" } },
    body: { args: {} },
  });
  expect(server.requests[0]?.target).toBe("/api/run/a/b%20c");
});
