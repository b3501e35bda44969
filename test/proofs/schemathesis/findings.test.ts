import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Explanation, holdFindings } from "./hold-findings.ts";
import { type Finding, readFindings } from "./read-findings.ts";
import { triedOperations } from "./tried-operations.ts";

const base64 = (text: string) => ({ $base64: Buffer.from(text).toString("base64") });
const failure = { code: "ST202", message: "Valid data should have been accepted" };
const report = [
  { NonFatalError: { label: "POST /api/action", value: { type: "ReadTimeout", message: "timed out" } } },
  {
    ScenarioFinished: {
      recorder: {
        label: "POST /api/query",
        checks: { a: [{ status: "success" }, { status: "failure", failure_info: { failure } }], b: [] },
        interactions: {
          a: {
            request: { method: "POST", uri: "http://here/api/query", body: base64("{}") },
            response: { status_code: 400, content: base64('{"code":"BadJsonBody"}') },
          },
        },
      },
    },
  },
  { ScenarioFinished: { recorder: { label: "POST /api/run", checks: null, interactions: null } } },
]
  .map((event) => JSON.stringify(event))
  .join("\n");

const timeout: Finding = {
  operation: "POST /api/action",
  check: "ReadTimeout",
  status: 0,
  code: "",
  seen: "timed out",
};
const rejected = { operation: "POST /api/query", check: "ST202", status: 400, code: "BadJsonBody" };
const explained = (operations: string[], more: Partial<Explanation> = {}): Explanation => ({
  check: "ReadTimeout",
  status: 0,
  code: "",
  operations,
  why: "It waits.",
  ...more,
});

describe("findings of Schemathesis", () => {
  test("are read from its report", () => {
    expect(readFindings(report)).toEqual([
      timeout,
      { ...rejected, seen: expect.stringContaining("{} -> 400") },
    ]);
    expect(() => readFindings('{"FatalError":{"message":"no schema"}}')).toThrow("no schema");
  });

  test.for<{ given: [Finding[], Explanation[], boolean]; want: string[] }>([
    { given: [[timeout], [explained(["POST /api/action"])], true], want: [] },
    { given: [[timeout], [], true], want: ["No explanation: POST /api/action ReadTimeout 0"] },
    {
      given: [[timeout], [explained(["POST /api/query"])], true],
      want: ["No explanation", "No longer found"],
    },
    { given: [[timeout], [explained(["POST /api/action", "GET /"])], true], want: ["No longer found"] },
    { given: [[timeout], [explained(["POST /api/action", "GET /"])], false], want: [] },
    { given: [[], [explained(["GET /"])], false], want: ["No longer found"] },
    { given: [[], [explained(["GET /"], { wholeOnly: true })], false], want: [] },
    { given: [[], [explained(["GET /"], { wholeOnly: true })], true], want: ["No longer found"] },
  ])("are held to the list: $want", ({ given: [findings, explanations, whole], want }) => {
    const wrong = holdFindings(findings, explanations, { whole });
    expect(wrong).toEqual(want.map((begin) => expect.stringContaining(begin)));
  });

  test("are explained one by one, at operations that are served", () => {
    const file = "test/proofs/schemathesis/explained.json";
    expect(existsSync(file)).toBe(true);
    const list = JSON.parse(readFileSync(file, "utf8")) as readonly Explanation[];
    const served = triedOperations();
    for (const { operations, why } of list) {
      expect(why.length).toBeGreaterThan(20);
      expect(operations.filter((operation) => !served.includes(operation))).toEqual([]);
    }
    const kinds = list.map(({ check, status, code }) => [check, status, code].join(" "));
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
