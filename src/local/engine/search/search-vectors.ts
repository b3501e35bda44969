import { sameValue } from "../order/compare-values.ts";
import { type FieldPath, fieldAt, parseFieldPath, showFieldPath } from "../order/field-at.ts";
import type { Indexed } from "../order/sort-key.ts";
import { readValue } from "../query/read-value.ts";
import type { StoredDocument } from "../store/stored-document.ts";
import type { VectorDefinition } from "../store/table-definition.ts";
import { PlatformError } from "../transaction/platform-error.ts";

/** What `ctx.vectorSearch` asks for, as npm `convex` sends it. */
export interface VectorRequest {
  /** `table.index`. */
  readonly indexName: string;
  readonly limit?: number;
  readonly vector: readonly number[];
  readonly expressions: unknown;
}

/** A document that was found, and how near it lies: the cosine of the angle, 1 at best. */
export interface VectorMatch {
  readonly _id: string;
  readonly _score: number;
}

const usualLimit = 10;
const mostResults = 256;
const mostConditions = 64;

interface Condition {
  readonly path: FieldPath;
  readonly value: Indexed;
}

/**
 * Finds the documents whose vectors lie nearest. Those without a vector of the index's length are not in the index;
 * a document that meets any one condition is taken.
 *
 * @throws {@link PlatformError} when the request does not fit the index, in the backend's words.
 */
export function searchVectors(
  documents: Iterable<StoredDocument>,
  definition: VectorDefinition,
  { indexName, vector, limit = usualLimit, expressions }: VectorRequest,
): VectorMatch[] {
  if (limit > mostResults)
    throw new PlatformError(`Vector queries can fetch at most ${mostResults} results, requested ${limit}.`);
  const conditions = expressions == null ? [] : readConditions(expressions);
  for (const { path } of conditions)
    if (!definition.filterFields.some((field) => showFieldPath(field) === showFieldPath(path)))
      throw new PlatformError(
        `Vector query against ${indexName} contains a filter on ${showFieldPath(path)} but that field isn't indexed for filtering in \`filterFields\`.`,
      );
  if (conditions.length > mostConditions)
    throw new PlatformError(
      `Vector query against ${indexName} has too many conditions. Max: ${mostConditions} Actual: ${conditions.length}`,
    );
  if (vector.length !== definition.dimensions)
    throw new PlatformError(
      `Expected a vector with dimensions ${definition.dimensions}, received ${vector.length}.`,
    );
  const matches: VectorMatch[] = [];
  for (const { fields, id } of documents) {
    const found = fieldAt(fields, definition.vectorField);
    if (!isVector(found, definition.dimensions)) continue;
    const fits = conditions.some(({ path, value }) => sameValue(fieldAt(fields, path), value));
    if (conditions.length > 0 && !fits) continue;
    matches.push({ _id: id, _score: Math.fround(cosine(vector, found)) });
  }
  return matches.sort((a, b) => b._score - a._score).slice(0, limit);
}

const isVector = (value: unknown, dimensions: number): value is number[] =>
  Array.isArray(value) && value.length === dimensions && value.every((one) => typeof one === "number");

function cosine(a: readonly number[], b: readonly number[]): number {
  let [product, left, right] = [0, 0, 0];
  for (const [at, one] of a.entries()) {
    const other = b[at] as number;
    product += one * other;
    left += one * one;
    right += other * other;
  }
  const size = Math.sqrt(left) * Math.sqrt(right);
  return size === 0 ? 0 : product / size;
}

/** The equalities of a filter: `q.eq`, or any number of them in `q.or`. */
function readConditions(json: unknown): Condition[] {
  const { $eq, $or } = json as { $eq?: [unknown, unknown]; $or?: unknown[] };
  if ($or !== undefined) return $or.flatMap(readConditions);
  if ($eq === undefined) throw new PlatformError("Filters should be a combination of `q.eq` and `q.or`.");
  const [left, right] = $eq as [{ $field?: string }, object];
  if (left.$field === undefined || !Object.hasOwn(right, "$literal"))
    throw new PlatformError("`q.eq` must take a field path as its first argument and a value as its second");
  return [{ path: parseFieldPath(left.$field), value: readValue((right as { $literal: unknown }).$literal) }];
}
