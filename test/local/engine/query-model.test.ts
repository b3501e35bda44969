import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareValues, sameValue } from "../../../src/local/engine/order/compare-values.ts";
import type { RangeStep } from "../../../src/local/engine/query/index-range.ts";
import type { QueryJson } from "../../../src/local/engine/query/query-json.ts";
import { QueryStream } from "../../../src/local/engine/query/query-stream.ts";
import { readPage } from "../../../src/local/engine/query/read-page.ts";
import type { Fields } from "../../../src/local/engine/store/stored-document.ts";
import type { Transaction } from "../../../src/local/engine/transaction/transaction.ts";
import { encodeValue } from "../../../src/values/index.ts";
import { fewValues } from "./any-value.ts";
import { emptyTransaction, schemaOf, tableJson } from "./in-memory.ts";

// The engine against a list of documents that is sorted, filtered and cut as the documented rules say. `PROVE_RUNS`
// asks for more runs than a test usually takes; a failure prints the seed to repeat it with.

const numRuns = Number(process.env.PROVE_RUNS ?? 300);
const schema = schemaOf(
  tableJson("things", { indexes: [{ indexDescriptor: "by_a_b", fields: ["a", "b"] }] }),
);
const document = fc.record({ a: fewValues, b: fewValues });
const json = (value: unknown) => (value === undefined ? { $undefined: null } : encodeValue(value as never));

/** A range over the index: nothing, `a` equal to a value, and then bounds on the next field. */
const range = fc
  .record({
    equal: fc.option(fewValues, { nil: "none" as const, freq: 2 }),
    lower: fc.option(fc.record({ value: fewValues, inclusive: fc.boolean() }), { nil: undefined }),
    upper: fc.option(fc.record({ value: fewValues, inclusive: fc.boolean() }), { nil: undefined }),
  })
  .map(({ equal, lower, upper }) => {
    const hasEqual = equal !== "none";
    const field = hasEqual ? ("b" as const) : ("a" as const);
    const steps: RangeStep[] = [];
    if (hasEqual) steps.push({ type: "Eq", fieldPath: "a", value: json(equal) });
    if (lower)
      steps.push({ type: lower.inclusive ? "Gte" : "Gt", fieldPath: field, value: json(lower.value) });
    if (upper)
      steps.push({ type: upper.inclusive ? "Lte" : "Lt", fieldPath: field, value: json(upper.value) });
    const holds = (one: Fields): boolean => {
      if (hasEqual && !sameValue(one.a, equal)) return false;
      const above = lower && compareValues(one[field], lower.value);
      const below = upper && compareValues(one[field], upper.value);
      if (above !== undefined && !(above > 0 || (lower?.inclusive && above === 0))) return false;
      return !(below !== undefined && !(below < 0 || (upper?.inclusive && below === 0)));
    };
    return { steps, holds };
  });

const filter = fc
  .record({ operator: fc.constantFrom("$eq", "$neq", "$lt", "$lte", "$gt", "$gte"), value: fewValues })
  .map(({ operator, value }) => ({
    expression: { [operator]: [{ $field: "b" }, { $literal: json(value) }] },
    holds({ b }: Fields): boolean {
      const order = compareValues(b, value);
      if (operator === "$eq") return order === 0;
      if (operator === "$neq") return order !== 0;
      if (operator.startsWith("$lt")) return order < 0 || (operator === "$lte" && order === 0);
      return order > 0 || (operator === "$gte" && order === 0);
    },
  }));

const query = fc.record({
  range,
  order: fc.constantFrom("asc" as const, "desc" as const),
  filter: fc.option(filter, { nil: undefined }),
  limit: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
});
type Asked = typeof query extends fc.Arbitrary<infer One> ? One : never;

const toJson = ({ range: { steps }, order, filter: given, limit }: Asked): QueryJson => ({
  source: { type: "IndexRange", indexName: "things.by_a_b", range: steps, order },
  operators: [
    ...(given === undefined ? [] : [{ filter: given.expression }]),
    ...(limit === undefined ? [] : [{ limit }]),
  ],
});

/** What the rules say: all documents, in the index's order, those that fit. */
function expected(
  all: Iterable<Fields>,
  { range: { holds }, order, filter: given, limit }: Asked,
): unknown[] {
  const sorted = [...all].sort((one, other) => {
    for (const field of ["a", "b", "_creationTime", "_id"]) {
      const compared = compareValues(one[field], other[field]);
      if (compared !== 0) return compared;
    }
    return 0;
  });
  if (order === "desc") sorted.reverse();
  const fitting = sorted.filter((one) => holds(one) && (given?.holds(one) ?? true));
  return fitting.slice(0, limit).map(({ _id }) => _id);
}

function read(transaction: Transaction, asked: QueryJson): unknown[] {
  const stream = new QueryStream(transaction, "", asked);
  const ids: unknown[] = [];
  for (let found = stream.next(); found !== undefined; found = stream.next()) ids.push(found.id);
  return ids;
}

/** The documents that a transaction sees, by the one index whose order no test depends on. */
const everything = (transaction: Transaction): Fields[] =>
  [...(transaction.table("", "things")?.documents() ?? [])].map(({ fields }) => fields);

type Step =
  | { readonly kind: "insert"; readonly fields: Fields }
  | { readonly kind: "patch" | "replace"; readonly which: number; readonly fields: Fields }
  | { readonly kind: "remove"; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), fields: document }),
  fc.record({
    kind: fc.constantFrom("patch" as const, "replace" as const),
    which: fc.nat(),
    fields: document,
  }),
  fc.record({ kind: fc.constant("remove" as const), which: fc.nat() }),
);

/** Does a step to the engine and to a plain map of documents. */
function take(transaction: Transaction, model: Map<string, Fields>, one: Step): void {
  const keep = (id: string, fields: Fields) =>
    model.set(id, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  if (one.kind === "insert") {
    const id = transaction.insert("", "things", one.fields);
    const _creationTime = transaction.table("", "things")?.get(id)?.fields._creationTime;
    keep(id, { ...one.fields, _id: id, _creationTime });
    return;
  }
  const ids = [...model.keys()];
  const id = ids[one.which % Math.max(1, ids.length)];
  const before = id === undefined ? undefined : model.get(id);
  if (id === undefined || before === undefined) return;
  if (one.kind === "remove") {
    transaction.remove("", "things", id);
    model.delete(id);
  } else if (one.kind === "patch") {
    transaction.patch("", "things", id, one.fields);
    keep(id, { ...before, ...one.fields });
  } else {
    transaction.replace("", "things", id, one.fields);
    keep(id, { ...one.fields, _id: id, _creationTime: before._creationTime });
  }
}

describe("queries", () => {
  test("answer as the rules say, whatever was written before", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.array(query, { minLength: 1, maxLength: 5 }),
        (steps, asked) => {
          const transaction = emptyTransaction(schema);
          const model = new Map<string, Fields>();
          for (const one of steps) take(transaction, model, one);
          for (const one of asked)
            expect(read(transaction, toJson(one))).toEqual(expected(model.values(), one));
        },
      ),
      { numRuns },
    );
  });

  test("see nothing of what a rollback took back", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 20 }),
        fc.array(step, { maxLength: 20 }),
        query,
        (kept, lost, asked) => {
          const transaction = emptyTransaction(schema);
          const model = new Map<string, Fields>();
          for (const one of kept) take(transaction, model, one);
          const changes = transaction.changes.length;
          const savepoint = transaction.savepoint();
          const scratch = new Map(model);
          for (const one of lost) take(transaction, scratch, one);
          transaction.rollback(savepoint);
          expect(transaction.changes.length).toBe(changes);
          expect(read(transaction, toJson(asked))).toEqual(expected(model.values(), asked));
        },
      ),
      { numRuns },
    );
  });

  test("page by page give everything once, while documents come and go between pages", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        query,
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 10 }),
        (steps, asked, pageSize, between) => {
          const transaction = emptyTransaction(schema);
          const model = new Map<string, Fields>();
          for (const one of steps) take(transaction, model, one);
          const unlimited = { ...asked, limit: undefined };
          const atStart = everything(transaction);
          const changed = new Set<unknown>();
          const seen: unknown[] = [];
          let cursor: string | null = null;
          for (let page = 0; page < 200; page += 1) {
            const got: ReturnType<typeof readPage> = readPage(transaction, "", {
              query: toJson(unlimited),
              cursor,
              pageSize,
            });
            seen.push(...got.documents.map(({ id }) => id));
            // The same page again, between the same two cursors, is the same.
            const again = readPage(transaction, "", {
              query: toJson(unlimited),
              cursor,
              endCursor: got.continueCursor,
              pageSize,
            });
            expect(again.documents.map(({ id }) => id)).toEqual(got.documents.map(({ id }) => id));
            cursor = got.continueCursor;
            if (got.isDone) break;
            const before = transaction.changes.length;
            for (const one of between[page] ?? []) take(transaction, model, one);
            for (const { id } of transaction.changes.slice(before)) changed.add(id);
          }
          const stayed = expected(atStart, unlimited).filter((id) => !changed.has(id));
          expect(seen.filter((id) => !changed.has(id))).toEqual(stayed);
        },
      ),
      { numRuns },
    );
  });
});
