import fc from "fast-check";
import { allOperations } from "../../src/contract/find-operation.ts";
import type { Answer, CallContext, OperationId } from "../../src/contract/index.ts";
import { operationsOf, parseDocument, responsesOf } from "../../src/document/index.ts";
import { asObject } from "../../src/json/index.ts";
import { readSources } from "../../src/repository/read-sources.ts";
import { encodeValue, type Value } from "../../src/values/index.ts";
import { schemaArbitrary } from "./schema-arbitrary.ts";

/** An answer that keeps every word of the document. */
export interface TrueAnswer {
  readonly operation: OperationId;
  readonly answer: Answer & { readonly body?: unknown };
  readonly context: CallContext;
}

const fieldName = fc.string({ unit: "grapheme-ascii", maxLength: 8 }).filter((name) => !name.startsWith("$"));

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.string({ unit: "grapheme" }),
    fc.uint8Array({ maxLength: 8 }).map((bytes) => new Uint8Array(bytes).buffer as ArrayBuffer),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fieldName, tie("value"), { maxKeys: 4 }),
  ),
}));

const wire = value.map((one) => encodeValue(one));
const logLines = fc.array(fc.string(), { minLength: 1, maxLength: 3 });

const envelope = fc.oneof(
  fc.record({ status: fc.constant("success"), value: wire, logLines }, { requiredKeys: ["status", "value"] }),
  fc.record(
    {
      status: fc.constant("error"),
      errorMessage: fc.string(),
      errorData: wire,
      logLines,
      later: fc.jsonValue(),
    },
    { requiredKeys: ["status", "errorMessage"] },
  ),
);

const infrastructure = fc.record(
  { code: fc.string(), message: fc.string(), more: fc.jsonValue() },
  { requiredKeys: ["code", "message"] },
);

const timestamp = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => ({ ts: Buffer.from(bytes).toString("base64") }));

const { document } = parseDocument((await readSources()).files);

/** Answers whose values have rules that no schema says. The rest is made from the schemas alone. */
export const functionsApi = new Set<string>([
  "query",
  "mutation",
  "action",
  "run",
  "queryTs",
  "queryAtTs",
  "queryBatch",
  "callFunction",
]);

/** The schema of an answer in the document. */
export function schemaOf(id: string, status: number): unknown {
  const found = operationsOf(document.tree).find((each) => each.id === id);
  const response = responsesOf(document.tree, found?.operation ?? {}).get(status);
  return asObject(asObject(asObject(response).content)["application/json"]).schema;
}

function bodyOf(operation: string, status: number): fc.Arbitrary<unknown> {
  if (allOperations[operation]?.responses[status]?.validator === undefined) return fc.constant(undefined);
  if (status !== 200 && status !== 560) return infrastructure;
  const schema = schemaOf(operation, status);
  if (!functionsApi.has(operation)) return schemaArbitrary(document.tree, schema);
  if (operation === "queryTs") return timestamp;
  if (operation === "queryBatch") return fc.record({ results: fc.array(envelope, { maxLength: 4 }) });
  return envelope;
}

const places = Object.values(allOperations).flatMap(({ id, responses }) =>
  Object.keys(responses).map((status) => ({ operation: id as OperationId, status: Number(status) })),
);

/** Answers of some operations, of every status, with values of every kind, in the encoded format. */
export const answersOf = (isMeant: (operation: string) => boolean): fc.Arbitrary<TrueAnswer> =>
  fc.constantFrom(...places.filter(({ operation }) => isMeant(operation))).chain(({ operation, status }) =>
    fc
      .record({
        body: bodyOf(operation, status),
        contentType: fc.constantFrom(
          "application/json",
          "application/json; charset=utf-8",
          "APPLICATION/JSON",
        ),
      })
      .map(({ body, contentType }) => ({
        operation,
        answer: { status, contentType, ...(body === undefined ? { text: "" } : { body }) },
        context: { format: "convex_encoded_json" } as const,
      })),
  );

/** Answers of every operation. */
export const trueAnswer: fc.Arbitrary<TrueAnswer> = answersOf(() => true);
