/**
 * A Convex value as JavaScript holds it: the same types as npm `convex` uses, so that values pass between the two.
 *
 * `bigint` is an int64, `number` a float64, `ArrayBuffer` bytes; an id is a string.
 * A field that is `undefined` is dropped when it is encoded.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | ArrayBuffer
  | Value[]
  | { [field: string]: Value | undefined };

/** What `JSON.parse` returns. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json };

/** A JSON tree in which an int64 stays a `bigint`, because a JSON number of JavaScript cannot hold it. */
export type ExportJson =
  | null
  | boolean
  | number
  | bigint
  | string
  | ExportJson[]
  | { [field: string]: ExportJson };

/**
 * How a value is written as JSON, in the words of the request field `format`.
 *
 * - `convex_encoded_json` loses nothing, and is the only form that the backend reads.
 * - `json` writes int64, bytes, NaN and the infinities as plain strings.
 * - `export_json` writes int64 as a bare integer; bytes and special floats stay wrapped.
 */
export type ValueFormat = "convex_encoded_json" | "json" | "export_json";
