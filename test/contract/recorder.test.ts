import { expect, test } from "vitest";
import {
  ContractError,
  checkThresholds,
  createRecorder,
  formatCoverage,
  type RecorderOptions,
} from "../../src/contract/index.ts";
import { schemas } from "../../src/validators/runtime/index.ts";

const format = "convex_encoded_json";

function recorder(body: unknown, options: RecorderOptions = {}, status = 200) {
  return createRecorder({ fetch: async () => Response.json(body, { status }), ...options });
}

function post(path: string, body: unknown): [string, RequestInit] {
  return [`https://x.convex.cloud${path}`, { method: "POST", body: JSON.stringify(body) }];
}

const call = post("/api/query", { path: "counters.js:read", args: {}, format });

test("throws, warns or collects", async () => {
  const bad = { status: "success" };
  await expect(recorder(bad).fetch(...call)).rejects.toThrow(ContractError);
  const lines: string[] = [];
  const warned = await recorder(bad, { onIssue: "warn", warn: (line) => lines.push(line) }).fetch(...call);
  expect(await warned.json()).toEqual(bad);
  expect(lines[0]).toMatch(/^query at \/value/);
  const collecting = recorder(bad, { onIssue: "collect" });
  await collecting.fetch(...call);
  expect(collecting.issues.map(({ pointer }) => pointer)).toEqual(["/value"]);
});

test("knows the format and the function from the request", async () => {
  const functions = { "counters:read": { args: schemas.Args, returns: schemas.Int64 } };
  const collecting = recorder({ status: "success", value: 7 }, { onIssue: "collect", functions });
  await collecting.fetch(...call);
  await collecting.fetch(...post("/api/run/counters/read", { args: {}, format }));
  await collecting.fetch(...post("/api/run/counters/read", { args: {} }));
  expect(collecting.issues.map(({ operation, rule }) => [operation, rule])).toEqual([
    ["query", "returns"],
    ["run", "returns"],
  ]);
  const coded = recorder({ status: "success", value: { $integer: "x" } }, { onIssue: "collect" });
  await coded.fetch(...call);
  expect(coded.issues.map(({ rule }) => rule)).toEqual(["format"]);
});

test("a batch has a slot for each query", async () => {
  const collecting = recorder({ results: [] }, { onIssue: "collect" });
  await collecting.fetch(...post("/api/query_batch", { queries: [{ path: "a:b", args: {} }] }));
  expect(collecting.issues.map(({ rule }) => rule)).toEqual(["batch"]);
});

test("requests that no operation describes pass untouched", async () => {
  const collecting = recorder({ anything: true });
  expect(await (await collecting.fetch("https://example.com/other")).json()).toEqual({ anything: true });
  expect(collecting.coverage().operations.seen).toBe(0);
});

test("coverage counts operations, statuses, codes, branches and properties, and names what is missing", async () => {
  const collecting = recorder(
    { status: "error", errorMessage: "x", logLines: ["a"] },
    { onIssue: "collect" },
  );
  await collecting.fetch(...call);
  const refused = recorder({ code: "BadFormat", message: "x" }, { onIssue: "collect" }, 400);
  await refused.fetch(...call);
  const { operations, statuses, branches, properties } = collecting.coverage();
  expect([operations.seen, statuses.seen, branches.seen, properties.seen]).toEqual([1, 1, 1, 3]);
  expect(branches.missing).toContain("query 200 status=success");
  expect(branches.missing).not.toContain("query 200 status=error");
  expect(properties.missing).toContain("query 200 status=error.errorData");
  expect(refused.coverage().codes.missing).not.toContain("query 400 BadFormat");
  expect(refused.coverage().codes.seen).toBe(1);
});

test("thresholds fail what falls short, and the table names it", async () => {
  const collecting = recorder({ status: "success", value: 1 }, { onIssue: "collect" });
  await collecting.fetch(...call);
  const report = collecting.coverage();
  expect(checkThresholds(report, { operations: 1, codes: 0 })).toEqual([]);
  expect(checkThresholds(report, { operations: 100 })[0]).toMatch(/^operations: .* 100 % wanted$/);
  expect(formatCoverage(report)).toMatch(/^operations +1\/\d+ +\d+\.\d % +\w+/m);
});

test("a team counts what it uses: operations and tags", async () => {
  const collecting = recorder({ status: "success", value: 1 }, { onIssue: "collect" });
  await collecting.fetch(...call);
  await collecting.fetch(...post("/api/mutation", { path: "a:b", args: {} }));
  const { operations, statuses } = collecting.coverage(["query", "mutation"]);
  expect([operations.seen, operations.of]).toEqual([2, 2]);
  expect(statuses.missing.every((name) => /^(query|mutation) /.test(name))).toBe(true);
  const tagged = collecting.coverage(["functions", "query"]).operations;
  expect([tagged.of, tagged.missing]).toEqual([5, ["action", "callFunction", "run"]]);
  expect(() => collecting.coverage(["querys"])).toThrow(/“querys” is no operation and no tag.*functions/);
});

test("broken escapes in the URL of run are the server's to tell", async () => {
  const body = { code: "BadConvexFunctionIdentifier", message: "no" };
  const recorder = createRecorder({ fetch: async () => Response.json(body, { status: 400 }) });
  const response = await recorder.fetch("http://127.0.0.1/api/run/a%zz/b", { method: "POST", body: "{}" });
  expect([response.status, recorder.issues]).toEqual([400, []]);
});
