import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createConvexClient } from "../../../../src/languages/typescript/runtime/client/index.ts";
import { queueMutations } from "../../../../src/languages/typescript/runtime/client/queue-mutations.ts";
import { answer, type Reply, type ScriptedServer, serve, value } from "./scripted-server.ts";

/** Answers after some time, so that whoever does not wait overtakes. */
const delayed =
  (milliseconds: number, reply: Reply): Reply =>
  (socket, request) =>
    void sleep(milliseconds).then(() => reply(socket, request));

const pathsOf = ({ requests }: ScriptedServer) =>
  requests.map(({ body }) => (JSON.parse(body) as { path: string }).path);

const thrown = answer(200, '{"status":"error","errorMessage":"boom"}');

describe("mutations are sent one after another", () => {
  test("in the order in which they were called, each when the one before it is answered", async () => {
    const ended: number[] = [];
    const slow: Reply = (socket, request) =>
      void sleep(40).then(() => {
        ended.push(performance.now());
        value(request.body.includes("m:1") ? 1 : 2)(socket, request);
      });
    const server = await serve(slow);
    const client = queueMutations(createConvexClient(server.url));
    const calls = [
      client.mutation("m:1"),
      client.invoke({ kind: "mutation", path: "m:2" }),
      client.mutation("m:3"),
    ];
    expect(await Promise.all(calls)).toEqual([1, 2, 2]);
    expect(pathsOf(server)).toEqual(["m:1", "m:2", "m:3"]);
    for (const at of [1, 2]) expect(server.requests[at]?.at).toBeGreaterThanOrEqual(ended[at - 1] as number);
  });

  test.for<[string, Reply, object]>([
    ["throws", thrown, { kind: "function" }],
    ["is not answered", (socket) => socket.resetAndDestroy(), { kind: "network", attempts: 1 }],
  ])("one that %s stops nobody behind it, and is sent once", async ([, reply, want]) => {
    const server = await serve(delayed(20, reply), delayed(20, value(2)));
    const client = queueMutations(createConvexClient(server.url));
    const [first, second] = await Promise.allSettled([client.mutation("m:1"), client.mutation("m:2")]);
    expect(first).toMatchObject({ status: "rejected", reason: want });
    expect(second).toEqual({ status: "fulfilled", value: 2 });
    expect(pathsOf(server)).toEqual(["m:1", "m:2"]);
  });

  test("queries, actions and whoever skips the queue do not wait", async () => {
    const server = await serve((socket, request) =>
      delayed(request.body.includes("m:first") ? 100 : 0, value(1))(socket, request),
    );
    const client = queueMutations(createConvexClient(server.url));
    const first = client.mutation("m:first");
    const behind = client.mutation("m:behind");
    await Promise.all([
      client.query("m:query"),
      client.action("m:action"),
      client.mutation("m:skips", {}, { skipQueue: true }),
    ]);
    await Promise.all([first, behind]);
    expect(pathsOf(server).slice(0, 4).sort()).toEqual(["m:action", "m:first", "m:query", "m:skips"]);
    expect(pathsOf(server)[4]).toBe("m:behind");
  });
});

describe("one that is aborted", () => {
  test("while it waits fails at once and is never sent; those behind it still wait", async () => {
    const server = await serve(delayed(150, value(1)), value(3));
    const client = queueMutations(createConvexClient(server.url));
    const controller = new AbortController();
    const order: string[] = [];
    const first = client.mutation("m:1").then(() => order.push("first"));
    const second = client.mutation("m:2", {}, { signal: controller.signal });
    const third = client.mutation("m:3").then(() => order.push("third"));
    const told = second.catch((error) => {
      order.push("aborted");
      return error;
    });
    await sleep(20);
    controller.abort("enough");
    await Promise.all([first, told, third]);
    expect(await told).toMatchObject({ kind: "aborted", attempts: 0, cause: "enough", functionPath: "m:2" });
    expect(order).toEqual(["aborted", "first", "third"]);
    expect(pathsOf(server)).toEqual(["m:1", "m:3"]);
  });

  test("before it was called is not sent, either", async () => {
    const server = await serve(value(1));
    const client = queueMutations(createConvexClient(server.url));
    const call = client.invoke({ kind: "mutation", path: "m:1", signal: AbortSignal.abort("gone") });
    await expect(call).rejects.toMatchObject({ kind: "aborted", attempts: 0 });
    expect(await client.mutation("m:2")).toBe(1);
    expect(pathsOf(server)).toEqual(["m:2"]);
  });

  test("while it is on its way makes room for the next", async () => {
    const server = await serve(() => {}, value(2));
    const client = queueMutations(createConvexClient(server.url));
    const first = client.mutation("m:1", {}, { signal: AbortSignal.timeout(50) });
    const second = client.mutation("m:2");
    await expect(first).rejects.toMatchObject({ kind: "aborted", attempts: 1 });
    expect(await second).toBe(2);
  });
});
