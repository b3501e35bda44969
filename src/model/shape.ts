/** A value that stands between the quotes of a literal validator. */
export type LiteralValue = string | number | bigint | boolean;

/**
 * What types and prose are printed from: the kinds of value that a schema can describe.
 *
 * A shape speaks of values as a caller holds them, not of their bytes: an int64 is one kind of scalar,
 * however a format spells it. Constraints such as lengths stay in the JSON Schema and never pass through here.
 */
export type Shape =
  /** Any Convex value. */
  | { readonly kind: "unknown" }
  /** Any JSON, read and written as it is. Only the API's own requests and answers have it. */
  | { readonly kind: "json" }
  /** A number of plain JSON: any, a whole one, or a whole one of 64 bits, which no double holds. Only the API's own have it. */
  | { readonly kind: "number"; readonly format: "double" | "integer" | "int64" }
  | { readonly kind: "scalar"; readonly type: ScalarType }
  | { readonly kind: "literal"; readonly value: LiteralValue }
  | { readonly kind: "id"; readonly table: string }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "record"; readonly keys: Shape; readonly of: Shape }
  | { readonly kind: "object"; readonly fields: readonly Field[] }
  /** An object that may have further fields beside those that are listed. Only the API's own have it. */
  | { readonly kind: "open"; readonly fields: readonly Field[]; readonly of: Shape }
  | {
      readonly kind: "union";
      /** No member at all means that no value fits. */
      readonly of: readonly Shape[];
      /** The field whose literal tells the members apart, where every member is an object that has one. */
      readonly discriminator?: string;
    }
  | { readonly kind: "ref"; readonly name: string };

/** The scalars of Convex. */
export type ScalarType = "string" | "float64" | "int64" | "boolean" | "bytes" | "null";

/** One field of an object. Absent and null are two different things: `optional` says only the first. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly optional: boolean;
  readonly description?: string;
}

/** A shape that others refer to by name. */
export interface NamedShape {
  /** PascalCase, unique in its `Api`, a valid identifier in every target language. */
  readonly name: string;
  readonly shape: Shape;
  readonly description?: string;
  /** The table whose documents this describes, where it is a table's document type. */
  readonly table?: string;
}
