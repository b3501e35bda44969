import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { ask } from "./ask.ts";

let deployment: LocalDeployment;
const log: string[] = [];

beforeAll(async () => {
  deployment = await startLocalDeployment({
    convexFolder: "src/repository/sample/convex",
    run: "seed:init",
    onLog: (line) => log.push(line),
  });
});
afterAll(async () => await deployment.close());

const query = (path: string, args: unknown = {}) => ask(deployment, "/api/query", { path, args });
const mutate = (path: string, args: unknown = {}) => ask(deployment, "/api/mutation", { path, args });

describe("the engine", () => {
  test("500 parallel increments give 500", async () => {
    const answers = await Promise.all(
      Array.from({ length: 500 }, () => mutate("counters:increment", { name: "parallel" })),
    );
    expect(new Set(answers.map(({ json }) => json.value)).size).toBe(500);
    expect((await query("counters:read", { name: "parallel" })).json.value).toBe(500);
  });

  test("a mutation that throws has written nothing", async () => {
    expect((await mutate("errors:afterWriting")).json.errorData).toEqual({ code: "CHANGED_MY_MIND" });
    expect((await query("counters:read", { name: "rolled back" })).json.value).toBe(0);
  });

  test("a query that loops for ever is stopped, the next one is served, and no document is lost", async () => {
    await mutate("counters:increment", { name: "kept" });
    const [stopped, waiting] = await Promise.all([
      query("slow:forever"),
      mutate("counters:increment", { name: "kept" }),
    ]);
    expect(stopped.json.errorMessage).toMatch(
      /Server Error\nFunction execution timed out \(maximum duration: 1s\)\n$/,
    );
    expect(waiting.json).toEqual({ status: "success", value: 2 });
    expect((await query("counters:read", { name: "kept" })).json.value).toBe(2);
    expect(log.some((line) => line.includes("All documents were kept."))).toBe(true);
  });

  test("a mutation that loops for ever has written nothing", async () => {
    expect((await mutate("slow:foreverAfterWriting")).json.status).toBe("error");
    expect((await query("counters:read", { name: "never committed" })).json.value).toBe(0);
  });

  test("a query that waits for nothing is given up", async () => {
    expect((await query("slow:stuck")).json.errorMessage).toMatch(/\nReturned promise will never resolve\n$/);
  });

  test("the ledger tells every committed write in order, deletions too", async () => {
    const before = deployment.ledger.commits.length;
    const id = (await mutate("messages:send", { author: "Ada", body: "to be deleted" })).json.value;
    await mutate("messages:remove", { id });
    const commits = deployment.ledger.commits.slice(before);
    expect(
      commits.map(({ writes }) => writes.map(({ table, document }) => [table, document === null])),
    ).toEqual([[["messages", false]], [["messages", true]]]);
    const [first, second] = commits;
    expect(first !== undefined && second !== undefined && first.timestamp < second.timestamp).toBe(true);
  });

  test("a reset leaves nothing but what the run function makes", async () => {
    await mutate("counters:increment", { name: "gone" });
    const answer = await ask(
      deployment,
      "/_local/reset",
      {},
      { Authorization: `Convex ${deployment.deployKey}` },
    );
    expect(answer.status).toBe(200);
    expect((await query("counters:read", { name: "gone" })).json.value).toBe(0);
    expect((await query("messages:count")).json.value).toBe(2);
  });

  test("two deployments do not see each other", async () => {
    const other = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
    try {
      await ask(other, "/api/mutation", { path: "counters:increment", args: { name: "other" } });
      expect((await query("counters:read", { name: "other" })).json.value).toBe(0);
      expect((await ask(other, "/api/query", { path: "messages:count", args: {} })).json.value).toBe(0);
    } finally {
      await other.close();
    }
  });

  test("the globals of this process are its own", () => {
    expect(Object.getOwnPropertyDescriptor(globalThis, "setTimeout")?.get).toBeUndefined();
    expect("Convex" in globalThis).toBe(false);
  });
});
