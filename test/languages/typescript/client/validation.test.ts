import { describe, expect, test } from "vitest";
import { operations } from "../../../../generated/validators/index.js";
import { queryBatch } from "../../../../src/languages/typescript/runtime/client/batching.ts";
import {
  createConvexClient,
  type LogEvent,
  type Validation,
} from "../../../../src/languages/typescript/runtime/client/index.ts";
import { answer, serve, value } from "./scripted-server.ts";

/** The compiled validators of the document, as a program would hand them over. */
const check: Validation["check"] = ({ operation, status, body }) =>
  operations[operation as keyof typeof operations].responses[status]?.validator?.issues(body) ?? [];

describe("an answer that the client itself could read", () => {
  const broken: Validation["check"] = ({ operation, status, body }) => [
    { path: "value", message: `${operation} ${status} ${JSON.stringify(body)}` },
  ];
  const message = 'mutation 200 {"status":"success","value":1}';

  test.for<["off" | "warn" | "throw", object, readonly string[]]>([
    ["off", { value: 1 }, ["request", "response", "log"]],
    ["warn", { value: 1 }, ["request", "response", "invalid", "log"]],
    ["throw", { kind: "shape", issues: [{ path: "value" }] }, ["request", "response"]],
  ])("%s", async ([mode, want, types]) => {
    const events: LogEvent[] = [];
    const server = await serve(value(1, ["[LOG] 'x'"]));
    const client = createConvexClient(server.url, {
      validation: { mode, check: broken },
      logger: (event) => events.push(event),
    });
    expect(
      await client
        .mutation("a:b")
        .withResponse()
        .catch((error) => error),
    ).toMatchObject(want);
    expect(events.map(({ type }) => type)).toEqual(types);
    expect(server.requests.length).toBe(1);
  });

  test("the check is told the operation, the status and the body", async () => {
    const server = await serve(value(1));
    const call = createConvexClient(server.url, { validation: { mode: "throw", check: broken } }).mutation(
      "a:b",
    );
    await expect(call).rejects.toMatchObject({
      kind: "shape",
      issues: [{ path: "value", message }],
      attempts: 1,
    });
  });

  test("off does not even ask", async () => {
    const server = await serve(value(1));
    const unasked: Validation["check"] = () => {
      throw new Error("asked");
    };
    const client = createConvexClient(server.url, { validation: { mode: "off", check: unasked } });
    expect(await client.query("a:b")).toBe(1);
  });
});

describe("with the compiled validators of the document", () => {
  test.for<[string, (client: ReturnType<typeof createConvexClient>) => Promise<unknown>, object]>([
    [
      "query",
      (client) => client.query("a:b"),
      { status: "success", value: { n: { $integer: "AQAAAAAAAAA=" } } },
    ],
    ["run", (client) => client.run("a/b"), { status: "success", value: null, logLines: ["[LOG] 'x'"] }],
    ["queryTs", (client) => client.queryTs(), { ts: "AAAAAAAAAAA=" }],
    [
      "queryBatch",
      (client) => queryBatch(client, [{ path: "a:b" }]),
      { results: [{ status: "success", value: 1 }] },
    ],
  ])("%s: a right answer passes", async ([, call, body]) => {
    const server = await serve(answer(200, JSON.stringify(body)));
    const client = createConvexClient(server.url, { validation: { mode: "throw", check } });
    await expect(call(client)).resolves.toBeDefined();
  });

  test("a function's own failure passes as what it is", async () => {
    const server = await serve(answer(200, '{"status":"error","errorMessage":"m","errorData":null}'));
    const client = createConvexClient(server.url, { validation: { mode: "throw", check } });
    await expect(client.query("a:b")).rejects.toMatchObject({ kind: "function", data: null });
  });

  test("what the client itself does not look at is found: a moment is eight bytes", async () => {
    const server = await serve(answer(200, '{"ts":"yesterday"}'));
    expect(await createConvexClient(server.url).queryTs()).toBe("yesterday");
    const client = createConvexClient(server.url, { validation: { mode: "throw", check } });
    await expect(client.queryTs()).rejects.toMatchObject({
      kind: "shape",
      issues: [{ path: "ts" }, { path: "ts" }],
      message: expect.stringMatching(/^queryTs: ts: expected a length of at least 12/),
    });
  });
});
