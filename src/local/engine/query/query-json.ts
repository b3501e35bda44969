import type { RangeStep } from "./index-range.ts";

/** A filter of `withSearchIndex`, as npm `convex` sends it. */
export interface SearchStep {
  readonly type: "Search" | "Eq";
  readonly fieldPath: string;
  readonly value: unknown;
}

/** Where a query's documents come from, as npm `convex` sends it. */
export type QuerySource =
  | { readonly type: "FullTableScan"; readonly tableName: string; readonly order: "asc" | "desc" | null }
  | {
      readonly type: "IndexRange";
      readonly indexName: string;
      readonly range: readonly RangeStep[];
      readonly order: "asc" | "desc" | null;
    }
  | { readonly type: "Search"; readonly indexName: string; readonly filters: readonly SearchStep[] };

/** A query, as npm `convex` sends it: a source, and what its documents go through, in order. */
export interface QueryJson {
  readonly source: QuerySource;
  readonly operators: readonly ({ readonly filter: unknown } | { readonly limit: number })[];
}

/** The table and the index that a source names. */
export function namesOf(source: QuerySource): { readonly table: string; readonly index: string } {
  if (source.type === "FullTableScan") return { table: source.tableName, index: "by_creation_time" };
  const dot = source.indexName.indexOf(".");
  return { table: source.indexName.slice(0, dot), index: source.indexName.slice(dot + 1) };
}
