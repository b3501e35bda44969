import type { ConvexFunction, Shape } from "../model/index.ts";

/** What a deployment says of itself, read and checked: the shapes are written out, nothing is shared yet. */
export interface FunctionSpec {
  /** The deployment's address, where the source knows one. */
  readonly url?: string;
  /** Sorted by function path. */
  readonly functions: readonly ConvexFunction[];
  /** HTTP actions: they have a method and a path of their own and no types. */
  readonly routes: readonly HttpRoute[];
  /** Documents by table, with their system fields, where a schema is known. Sorted by table. */
  readonly documents: ReadonlyMap<string, TableDocument>;
}

/** What a table's documents are. */
export interface TableDocument {
  readonly shape: Shape;
  /** What the author says of the table. */
  readonly description?: string;
}

/** One HTTP action. A path that ends in `*` is a prefix. */
export interface HttpRoute {
  readonly method: string;
  readonly path: string;
}
