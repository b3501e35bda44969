import { execFileSync, spawn } from "node:child_process";
import { afterAll, expect, test } from "vitest";
import { startLocalDeployment } from "../../src/local/index.ts";

const deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
afterAll(() => deployment.close());

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

function run(args: readonly string[], input = ""): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", CONVEX_DEPLOY_KEY: deployment.deployKey },
  });
  let text = "";
  child.stdout.on("data", (chunk) => (text += chunk));
  child.stderr.on("data", (chunk) => (text += chunk));
  child.stdin.end(input);
  return new Promise((done) => child.on("close", (code) => done({ code, text })));
}

const slow = { timeout: 120_000 };

test("validate: an answer that fits", slow, async () => {
  const { code, text } = await run(["validate", "query"], '{"status":"success","value":1}\n');
  expect([code, text.trim()]).toEqual([0, "fits query 200"]);
});

test("validate: a broken one, with the line of the document", slow, async () => {
  const { code, text } = await run(["validate", "query", "--json"], '{"status":"success"}');
  expect(code).toBe(1);
  const [issue] = JSON.parse(text).issues;
  expect(issue.pointer).toBe("/value");
  const line = execFileSync("sed", ["-n", `${issue.line}p`, "generated/openapi.json"], { encoding: "utf8" });
  expect(line).toContain('"required"');
});

test("validate: an unknown operation", slow, async () => {
  const { code, text } = await run(["validate", "querry"], "{}");
  expect(code).toBe(1);
  expect(text).toContain("There is no operation");
});

test("validate: a format that is none", slow, async () => {
  const { code, text } = await run(
    ["validate", "query", "--format", "xml"],
    '{"status":"success","value":1}',
  );
  expect([code, text.trim()]).toEqual([
    1,
    "--format is one of convex_encoded_json, json, export_json, not “xml”.",
  ]);
});

test("check: a deployment that keeps its word, and never the key", slow, async () => {
  const { code, text } = await run(["check", "--url", deployment.url, "--json"]);
  const report = JSON.parse(text);
  expect([code, report.failed]).toEqual([0, 0]);
  expect(report.outcomes.length).toBeGreaterThan(40);
  expect(text).not.toContain(deployment.deployKey);
});

test("check: a threshold that is not reached, and one that is none", slow, async () => {
  const short = await run(["check", "--url", deployment.url, "--threshold", "codes=90"]);
  expect(short.code).toBe(1);
  expect(short.text).toMatch(/short +codes: .* 90 % wanted/);
  expect((await run(["check", "--url", deployment.url, "--threshold", "codes"])).text).toContain(
    "is no threshold",
  );
});

test("check: nobody there", slow, async () => {
  const { code, text } = await run(["check", "--url", "http://127.0.0.1:1"]);
  expect(code).toBe(1);
  expect(text).toMatch(
    /http:\/\/127\.0\.0\.1:1 cannot be reached \(connect ECONNREFUSED 127\.0\.0\.1:1\)\. Is the address right/,
  );
});
