import { sameValue } from "../order/compare-values.ts";
import { type FieldPath, fieldAt, parseFieldPath, showFieldPath } from "../order/field-at.ts";
import type { Indexed } from "../order/sort-key.ts";
import { readValue } from "../query/read-value.ts";
import type { VectorDefinition } from "../store/table-definition.ts";
import { normOf, type StoredVector } from "../store/vector-index.ts";
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
 * Finds the documents whose vectors lie nearest. A document that meets any one condition is taken.
 *
 * @throws {@link PlatformError} when the request does not fit the index, in the backend's words.
 */
export function searchVectors(
  stored: Iterable<StoredVector>,
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
  const norm = normOf(vector);
  for (const { document, ...found } of stored) {
    const fits = conditions.some(({ path, value }) => sameValue(fieldAt(document.fields, path), value));
    if (conditions.length > 0 && !fits) continue;
    matches.push({ _id: document.id, _score: Math.fround(cosine({ numbers: vector, norm }, found)) });
  }
  return matches.sort((a, b) => b._score - a._score).slice(0, limit);
}

/** A vector and its length. */
interface Measured {
  readonly numbers: ArrayLike<number>;
  readonly norm: number;
}

function cosine(a: Measured, b: Measured): number {
  let product = 0;
  for (let at = 0; at < a.numbers.length; at += 1)
    product += (a.numbers[at] as number) * (b.numbers[at] as number);
  const size = a.norm * b.norm;
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
