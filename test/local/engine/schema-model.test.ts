import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareValues } from "../../../src/local/engine/order/compare-values.ts";
import { fieldAt, parseFieldPath } from "../../../src/local/engine/order/field-at.ts";
import type { RangeStep } from "../../../src/local/engine/query/index-range.ts";
import type { QueryJson } from "../../../src/local/engine/query/query-json.ts";
import { QueryStream } from "../../../src/local/engine/query/query-stream.ts";
import { readPage } from "../../../src/local/engine/query/read-page.ts";
import type { Fields } from "../../../src/local/engine/store/stored-document.ts";
import { PlatformError } from "../../../src/local/engine/transaction/platform-error.ts";
import type { Transaction } from "../../../src/local/engine/transaction/transaction.ts";
import { misfitMessage } from "../../../src/local/validation/check-value.ts";
import { encodeValue } from "../../../src/values/index.ts";
import { anyValue, fewValues } from "./any-value.ts";
import { compareByRules, fitsByRules, type RandomValidator } from "./documented-rules.ts";
import { emptyTransaction, schemaOf, tableJson } from "./in-memory.ts";

// Random schemas, documents and queries against the documented rules, written down plainly. `PROVE_RUNS` asks for more
// runs than a test usually takes; a failure prints the seed to repeat it with.

const numRuns = Number(process.env.PROVE_RUNS ?? 300);
const json = (value: unknown) => (value === undefined ? { $undefined: null } : encodeValue(value as never));
const fieldNames = ["a", "b", "n"];
const paths = ["a", "b", "n.x", "n"];

const validator: fc.Arbitrary<RandomValidator> = fc.letrec<{ validator: RandomValidator }>((tie) => ({
  validator: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<RandomValidator[]>(
      ...(["any", "null", "bigint", "number", "boolean", "string", "bytes"] as const).map((type) => ({
        type,
      })),
      ...(["a", 1, true] as const).map((value) => ({ type: "literal" as const, value })),
    ),
    tie("validator").map((value): RandomValidator => ({ type: "array", value })),
    fc.array(tie("validator"), { maxLength: 3 }).map((value): RandomValidator => ({ type: "union", value })),
    tie("validator").map(
      (fieldType): RandomValidator => ({
        ...{ type: "record", keys: { type: "string" } },
        values: { fieldType, optional: false },
      }),
    ),
    fc
      .dictionary(
        fc.constantFrom("x", "y"),
        fc.record({ fieldType: tie("validator"), optional: fc.boolean() }),
      )
      .map((value): RandomValidator => ({ type: "object", value: { ...value } })),
  ),
})).validator;

/** One table: a type that takes anything half of the time, and some indexes. */
const table = fc.record({
  documentType: fc.oneof(
    fc.constant<RandomValidator>({ type: "any" }),
    fc
      .record(
        Object.fromEntries(
          fieldNames.map((name) => [
            name,
            fc.record({
              fieldType: fc.oneof(fc.constant<RandomValidator>({ type: "any" }), validator),
              optional: fc.boolean(),
            }),
          ]),
        ),
      )
      .map((value): RandomValidator => ({ type: "object", value: { ...value } })),
  ),
  indexes: fc.uniqueArray(fc.shuffledSubarray(paths, { minLength: 1, maxLength: 3 }), {
    ...{ minLength: 1, maxLength: 3 },
    selector: (fields) => fields.join(),
  }),
});

const document = fc.record({
  a: fewValues,
  b: fewValues,
  n: fc.oneof(
    fewValues,
    fewValues.map((x) => ({ x })),
  ),
});

type Holds = (one: Fields) => boolean;
const valueAt = (one: Fields, path: string) => fieldAt(one, parseFieldPath(path));
const operators = ["$eq", "$neq", "$lt", "$lte", "$gt", "$gte"] as const;
const meets: Readonly<Record<(typeof operators)[number], (order: number) => boolean>> = {
  $eq: (order) => order === 0,
  $neq: (order) => order !== 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
};

interface Condition {
  readonly expression: unknown;
  readonly holds: Holds;
}

const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    fc
      .record({ operator: fc.constantFrom(...operators), path: fc.constantFrom(...paths), value: fewValues })
      .map(({ operator, path, value }) => ({
        expression: { [operator]: [{ $field: path }, { $literal: json(value) }] },
        holds: (one: Fields) => meets[operator](compareByRules(valueAt(one, path), value)),
      })),
    fc.array(tie("condition"), { maxLength: 3 }).map((all) => ({
      expression: { $and: all.map(({ expression }) => expression) },
      holds: (one: Fields) => all.every(({ holds }) => holds(one)),
    })),
    fc.array(tie("condition"), { maxLength: 3 }).map((all) => ({
      expression: { $or: all.map(({ expression }) => expression) },
      holds: (one: Fields) => all.some(({ holds }) => holds(one)),
    })),
    tie("condition").map(({ expression, holds }) => ({
      expression: { $not: expression },
      holds: (one: Fields) => !holds(one),
    })),
  ),
})).condition;

const bound = fc.option(fc.record({ value: fewValues, inclusive: fc.boolean() }), { nil: undefined });
const asked = fc.record({
  index: fc.nat(),
  equal: fc.array(fewValues, { maxLength: 3 }),
  lower: bound,
  upper: bound,
  order: fc.constantFrom("asc" as const, "desc" as const),
  filters: fc.array(condition, { maxLength: 2 }),
  limit: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
});
type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never;

/** A query of one of the indexes: equal to the first fields, and then bounds on the next one. */
function compile({ index, equal, lower, upper, order, filters, limit }: Asked, indexes: readonly string[][]) {
  const at = index % indexes.length;
  const fields = indexes[at] as string[];
  const equals = equal
    .slice(0, fields.length)
    .map((value, place) => ({ path: fields[place] as string, value }));
  const next = fields[equals.length];
  const range: RangeStep[] = equals.map(({ path, value }) => ({
    ...{ type: "Eq" as const, fieldPath: path },
    value: json(value),
  }));
  const bounds: Holds[] = [];
  for (const [one, words] of [
    [lower, ["Gt", "Gte"]],
    [upper, ["Lt", "Lte"]],
  ] as const) {
    if (one === undefined || next === undefined) continue;
    const type = words[one.inclusive ? 1 : 0];
    range.push({ type, fieldPath: next, value: json(one.value) });
    bounds.push((found) =>
      meets[`$${type.toLowerCase()}` as "$gt"](compareByRules(valueAt(found, next), one.value)),
    );
  }
  const query: QueryJson = {
    source: { type: "IndexRange", indexName: `things.i${at}`, range, order },
    operators: filters.map(({ expression }) => ({ filter: expression })),
  };
  const inRange: Holds = (one) =>
    equals.every(({ path, value }) => compareByRules(valueAt(one, path), value) === 0) &&
    bounds.every((holds) => holds(one));
  const expected = (all: Iterable<Fields>) => {
    const found = [...all].sort((one, other) => {
      for (const path of [...fields, "_creationTime", "_id"]) {
        const compared = compareByRules(valueAt(one, path), valueAt(other, path));
        if (compared !== 0) return compared;
      }
      return 0;
    });
    if (order === "desc") found.reverse();
    return found
      .filter((one) => inRange(one) && filters.every(({ holds }) => holds(one)))
      .map(({ _id }) => _id);
  };
  const limited = limit === undefined ? query : { ...query, operators: [...query.operators, { limit }] };
  return { query, limited, limit, expected };
}

const inPlace = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Writes a document if the rules allow it, and sees that the engine allows just that. */
function write(
  transaction: Transaction,
  model: Map<string, Fields>,
  documentType: RandomValidator,
  fields: Fields,
  replaced: string | undefined,
): void {
  const isFit = documentType.type === "any" || fitsByRules(documentType, fields);
  const doing = () =>
    replaced === undefined
      ? transaction.insert("", "things", fields)
      : transaction.replace("", "things", replaced, fields).id;
  if (!isFit) {
    expect(doing).toThrow(PlatformError);
    expect(doing).toThrow(/does not match the schema/);
    return;
  }
  const id = doing();
  model.set(
    id,
    inPlace({
      ...fields,
      _id: id,
      _creationTime: fieldAt(transaction.table("", "things")?.get(id)?.fields, ["_creationTime"]),
    }),
  );
}

function read(transaction: Transaction, query: QueryJson): unknown[] {
  const stream = new QueryStream(transaction, "", query);
  const ids: unknown[] = [];
  for (let found = stream.next(); found !== undefined; found = stream.next()) ids.push(found.id);
  return ids;
}

function readPages(transaction: Transaction, query: QueryJson, pageSize: number): unknown[] {
  const ids: unknown[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 100; pages += 1) {
    const page: ReturnType<typeof readPage> = readPage(transaction, "", { query, cursor, pageSize });
    ids.push(...page.documents.map(({ id }) => id));
    if (page.isDone) return ids;
    cursor = page.continueCursor;
  }
  throw new Error("The pages never end.");
}

describe("the documented rules", () => {
  test("say how any two values compare, and the engine says the same", () => {
    fc.assert(
      fc.property(fc.oneof(anyValue, fewValues), fc.oneof(anyValue, fewValues), (one, other) => {
        expect(Math.sign(compareValues(one, other))).toBe(Math.sign(compareByRules(one, other)));
      }),
      { numRuns: numRuns * 10 },
    );
  });

  test("say whether a value is what a validator describes, and so does the engine", () => {
    fc.assert(
      fc.property(validator, fc.oneof(anyValue, fewValues), (described, value) => {
        if (value === undefined) return;
        const message = misfitMessage(described as never, value, () => undefined);
        expect(message === undefined).toBe(fitsByRules(described, value));
      }),
      { numRuns: numRuns * 10 },
    );
  });

  test("hold for random schemas, documents and queries, whole and page by page", () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.record({ fields: document, replaces: fc.option(fc.nat(), { nil: undefined }) }), {
          maxLength: 25,
        }),
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        ({ documentType, indexes }, documents, queries, pageSize) => {
          const described = indexes.map((fields, at) => ({ indexDescriptor: `i${at}`, fields }));
          const transaction = emptyTransaction(
            schemaOf(tableJson("things", { indexes: described, documentType })),
          );
          const model = new Map<string, Fields>();
          for (const { fields, replaces } of documents) {
            const replaced =
              replaces === undefined ? undefined : [...model.keys()][replaces % (model.size || 1)];
            write(transaction, model, documentType, fields, replaced);
          }
          for (const one of queries) {
            const { query, limited, limit, expected } = compile(one, indexes);
            const all = expected(model.values());
            expect(read(transaction, limited)).toEqual(all.slice(0, limit));
            expect(readPages(transaction, query, pageSize)).toEqual(all);
          }
        },
      ),
      { numRuns },
    );
  });
});
