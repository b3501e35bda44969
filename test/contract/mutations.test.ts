import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allOperations } from "../../src/contract/find-operation.ts";
import { type CallContext, checkAnswer, type OperationId } from "../../src/contract/index.ts";
import { operationsOf, parseDocument, resolve } from "../../src/document/index.ts";
import { asObject, type Json, printJson } from "../../src/json/index.ts";
import { readSources } from "../../src/repository/read-sources.ts";
import { type Mutation, mutationsOf, valueMutations } from "./mutate.ts";
import { schemaArbitrary } from "./schema-arbitrary.ts";
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
    answer === undefined || schemaOf(exchange.operation, exchange.status) === undefined
      ? []
      : [{ ...exchange, answer: received(answer) }],
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
    // A text alone can be wrong in two ways.
    expect(Math.min(...counts)).toBeGreaterThan(1);
  });
});

describe("everything wrong that can be made of generated answers", () => {
  const places = Object.values(allOperations).flatMap(({ id, responses }) =>
    Object.keys(responses).map((status) => [id as OperationId, Number(status)] as const),
  );

  test.for(places.filter(([id, status]) => schemaOf(id, status) !== undefined))("%s %i", ([id, status]) => {
    const schema = schemaOf(id, status);
    const bodies = fc.sample(schemaArbitrary(document.tree, schema), { numRuns: 12, seed });
    const { validator } = allOperations[id]?.responses[status] ?? {};
    for (const body of bodies) {
      expect(validator?.issues(body)).toEqual([]);
      const found = mutationsOf(document.tree, schema, body).map(({ what, at, body: wrong }) => ({
        what,
        want: at,
        at: validator?.issues(wrong)[0]?.pointer,
      }));
      expect(found.filter(({ at, want }) => at !== want)).toEqual([]);
    }
  });
});

describe("of the document's own requests", () => {
  const sent = document.exchanges.filter(
    ({ operation, request }) =>
      request.body !== undefined &&
      !request.illFormed &&
      allOperations[operation as OperationId]?.request !== undefined,
  );

  test.for(sent)("$file", ({ operation: id, request: { body } }) => {
    const { request } = allOperations[id as OperationId] ?? {};
    const found = operationsOf(document.tree).find((each) => each.id === id);
    const { content } = resolve(document.tree, found?.operation.requestBody);
    const { schema } = asObject(asObject(content)["application/json"]);
    const whole: unknown = JSON.parse(printJson(body as Json));
    expect(request?.validator.issues(whole)).toEqual([]);
    const wrong = mutationsOf(document.tree, schema, whole).map(({ what, at, body: made }) => ({
      what,
      want: at,
      at: request?.validator.issues(made)[0]?.pointer,
    }));
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter(({ at, want }) => at !== want)).toEqual([]);
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
