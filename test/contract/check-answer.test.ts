import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContractIssue, checkAnswer, type OperationId } from "../../src/contract/index.ts";
import { parseDocument } from "../../src/document/index.ts";
import { printJson } from "../../src/json/index.ts";
import { readSources } from "../../src/repository/read-sources.ts";
import { operations } from "../../src/validators/runtime/index.ts";
import { brokenAnswers } from "./broken-answers.ts";
import { closeToBroken, furtherBrokenAnswers } from "./further-broken-answers.ts";
import { answersOf, functionsApi, trueAnswer } from "./true-answers.ts";

const allBroken = [...brokenAnswers, ...furtherBrokenAnswers];

test.for(closeToBroken)("not refused: $title", ({ answer, context }) => {
  expect(checkAnswer("query", answer, context)).toEqual([]);
});

describe("broken answers", () => {
  test("are at least sixty, each with a title of its own", () => {
    expect(brokenAnswers.length).toBeGreaterThanOrEqual(60);
    expect(new Set(allBroken.map(({ title }) => title)).size).toBe(allBroken.length);
  });

  test.for(allBroken)("$title", ({ operation, answer, context, at, says }) => {
    const [first] = checkAnswer(operation, answer, context) as [ContractIssue?];
    expect(first?.pointer).toBe(at);
    expect(first?.operation).toBe(operation);
    expect(first?.schema).toMatch(/^#\/(components|paths)\//);
    if (says !== undefined) expect(`${first?.message} ${first?.fix}`).toMatch(says);
  });
});

test("thousands of true answers, of every operation and status: none is refused", {
  timeout: 120_000,
}, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(trueAnswer, ({ operation, answer, context }) => {
      seen.add(`${operation} ${answer.status}`);
      expect(checkAnswer(operation, answer, context)).toEqual([]);
    }),
    { numRuns: 5000 },
  );
  const all = Object.values(operations).flatMap(({ id, responses }) =>
    Object.keys(responses).map((s) => `${id} ${s}`),
  );
  expect([...seen].sort()).toEqual(all.sort());
});

/** What the schemas require of an object with these fields, found by its tag. */
function requiredIn(object: Record<string, unknown>): string[] {
  if (object.status === "success") return ["status", "value"];
  if (object.status === "error") return ["status", "errorMessage"];
  return ["results", "ts", "code", "message"].filter((name) => name in object);
}

test("any required field taken away or turned into a list is caught, at its place", {
  timeout: 120_000,
}, () => {
  const withBody = answersOf((operation) => functionsApi.has(operation)).filter(
    ({ answer }) => answer.body !== undefined,
  );
  fc.assert(
    fc.property(withBody, fc.nat(), fc.boolean(), ({ operation, answer, context }, pick, remove) => {
      const body = answer.body as Record<string, unknown>;
      const name = requiredIn(body)[pick % requiredIn(body).length] as string;
      const { [name]: _, ...rest } = body;
      const isAnything = name === "value" && !remove;
      const broken = remove ? rest : { ...body, [name]: name === "results" ? {} : [[]] };
      const [first] = checkAnswer(operation, { ...answer, body: broken }, context);
      expect(first?.pointer).toBe(isAnything ? undefined : `/${name}`);
    }),
    { numRuns: 2000 },
  );
});

test("true answers cut short anywhere are caught", { timeout: 120_000 }, () => {
  const withBody = trueAnswer.filter(({ answer }) => answer.body !== undefined);
  fc.assert(
    fc.property(withBody, fc.nat(), ({ operation, answer: { body, ...answer }, context }, cut) => {
      const whole = JSON.stringify(body);
      const text = whole.slice(0, cut % whole.length);
      expect(checkAnswer(operation, { ...answer, text }, context)).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const { document } = parseDocument((await readSources()).files);

const contentTypeOf = (operation: string, status: number) =>
  operations[operation as OperationId]?.responses[status]?.contentTypes[0] ?? "";

test.for([
  { contentType: "text/plain; charset=utf-8", want: [] },
  { contentType: "Text/Plain", want: [] },
  { contentType: "text/html", want: ["content-type"] },
])("a version in $contentType", ({ contentType, want }) => {
  const found = checkAnswer("version", { status: 200, contentType, text: "unknown" });
  expect(found.map(({ rule }) => rule)).toEqual(want);
});

test("a file may come in its own type", () => {
  expect(checkAnswer("downloadFile", { status: 200, contentType: "image/png", text: "PNG" })).toEqual([]);
});

test.for(document.exchanges)("$file is a true answer", ({ operation, status, answer }) => {
  const given =
    answer === undefined
      ? { status, text: "" }
      : contentTypeOf(operation, status) === "application/json"
        ? { status, contentType: "application/json", text: printJson(answer) }
        : { status, contentType: contentTypeOf(operation, status), text: String(answer) };
  expect(checkAnswer(operation as OperationId, given)).toEqual([]);
});

test("an operation that the document does not have is a mistake of the test", () => {
  expect(() => checkAnswer("querry" as OperationId, { status: 200, body: {} })).toThrow(
    "query, mutation, action",
  );
});
