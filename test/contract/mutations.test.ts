import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allOperations } from "../../src/contract/find-operation.ts";
import { type CallContext, checkAnswer, type OperationId } from "../../src/contract/index.ts";
import { type Json, parseDocument, printJson } from "../../src/document/index.ts";
import { readSources } from "../../src/generate/read-sources.ts";
import { type Mutation, mutationsOf, valueMutations } from "./mutate.ts";
import { schemaOf, trueAnswer } from "./true-answers.ts";

// True answers with one thing wrong, made from the document's schemas by mutate.ts: each is caught, and the first issue
// stands where the wrong thing is.

const { document } = parseDocument((await readSources()).files);
const encoded: CallContext = { format: "convex_encoded_json" };
const seed = 20261;

/** Every wrong thing that can be made of one body, by the schema and, in the functions' envelopes, by the value's format. */
function allMutations(operation: OperationId, status: number, body: unknown): readonly Mutation[] {
  const bySchema = mutationsOf(document.tree, schemaOf(operation, status), body);
  const { status: tag, value } = (body ?? {}) as Record<string, unknown>;
  const isEnvelope =
    tag === "success" && allOperations[operation]?.responses[status]?.coverage.tag === "status";
  if (!isEnvelope) return bySchema;
  return [...bySchema, ...valueMutations(value, "/value", (next) => ({ ...(body as object), value: next }))];
}

function firstOf(operation: OperationId, status: number, rest: object): string {
  const [first] = checkAnswer(operation, { status, contentType: "application/json", ...rest }, encoded);
  return first === undefined
    ? "nothing is found"
    : `${first.rule === "schema" ? "" : `${first.rule} `}${first.pointer}`;
}

const isRule = /^(?:format )?/;

describe("of the document's own answers", () => {
  // What is checked was read by JSON.parse: it holds no bigint.
  const received = (answer: Json): unknown => JSON.parse(printJson(answer));
  const answered = document.exchanges.flatMap(({ answer, ...exchange }) =>
    answer === undefined ? [] : [{ ...exchange, answer: received(answer) }],
  );

  test.for(answered)("$file", ({ operation, status, answer }) => {
    const found = allMutations(operation as OperationId, status, answer).map(({ what, at, body }) => ({
      what,
      at: firstOf(operation as OperationId, status, { body }).replace(isRule, ""),
      want: at,
    }));
    expect(found.filter(({ at, want }) => at !== want)).toEqual([]);
  });

  test("are thousands", () => {
    const counts = answered.map(
      ({ operation, status, answer }) => allMutations(operation as OperationId, status, answer).length,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1000);
    expect(Math.min(...counts)).toBeGreaterThan(3);
  });
});

const withBody = trueAnswer.filter(({ answer }) => answer.body !== undefined);

test("of generated answers, of every operation and status", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(withBody, fc.nat(), ({ operation, answer: { status, body } }, pick) => {
      const mutations = allMutations(operation, status, body);
      const chosen = mutations[pick % Math.max(1, mutations.length)];
      if (chosen === undefined) return;
      expect([chosen.what, firstOf(operation, status, { body: chosen.body }).replace(isRule, "")]).toEqual([
        chosen.what,
        chosen.at,
      ]);
    }),
    { numRuns: 2000, seed },
  );
});

test("of the way that an answer came: its type, its status, its end", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      withBody,
      fc.constantFrom("text/html", "text/plain", "application/octet-stream", "text/json", null),
      fc.integer({ min: 100, max: 599 }),
      fc.nat(),
      ({ operation, answer: { status, body } }, contentType, otherStatus, cut) => {
        expect(firstOf(operation, status, { body, contentType })).toBe("content-type ");
        const isKnown = otherStatus in (allOperations[operation]?.responses ?? {});
        if (!isKnown) expect(firstOf(operation, otherStatus, { body })).toBe("status ");
        if (typeof body !== "object" || body === null) return;
        const whole = JSON.stringify(body);
        expect(firstOf(operation, status, { text: whole.slice(0, cut % whole.length) })).toBe("body ");
        expect(firstOf(operation, status, { text: `${whole},` })).toBe("body ");
      },
    ),
    { numRuns: 1000, seed },
  );
});
