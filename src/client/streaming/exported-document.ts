import { ConvexValueError, decodeValue, type Value } from "../../values/index.ts";
import type { ExactJson, ExactObject } from "./parse-exact.ts";
import { misfit, scalarAt } from "./stream-call.ts";

/** One version of a document, or the news that it was deleted. */
export interface ExportedDocument {
  /** The component's path; the empty string is the root app. */
  readonly component: string;
  readonly table: string;
  readonly id: string;
  /** When this version was written: nanoseconds since 1970. */
  readonly ts: bigint;
  readonly deleted: boolean;
  /** The fields, `_id` and `_creationTime` among them. Of a deleted document, `_id` alone. */
  readonly value: { readonly [field: string]: Value };
}

/** A document of a snapshot or of the deltas: fields in the encoded form, beside four of metadata. */
export function readEncoded(item: ExactObject, path: string): ExportedDocument {
  const { _component, _table, _ts, _deleted = false, ...fields } = item;
  return {
    component: scalarAt(_component, "string", `${path}._component`),
    table: scalarAt(_table, "string", `${path}._table`),
    ts: scalarAt(_ts, "bigint", `${path}._ts`),
    deleted: scalarAt(_deleted, "boolean", `${path}._deleted`),
    id: scalarAt(fields._id, "string", `${path}._id`),
    value: decodeAt(toDoubles(fields), path) as ExportedDocument["value"],
  };
}

/** An entry of a data sync: metadata, and below it the fields in the export form. */
export function readEntry(item: ExactObject, value: ExactObject, path: string): ExportedDocument {
  return {
    component: scalarAt(item.component, "string", `${path}.component`),
    table: scalarAt(item.table, "string", `${path}.table`),
    ts: scalarAt(item.ts, "bigint", `${path}.ts`),
    deleted: scalarAt(item.deleted, "boolean", `${path}.deleted`),
    id: scalarAt(value._id, "string", `${path}.value._id`),
    value: fromExport(value, `${path}.value`) as ExportedDocument["value"],
  };
}

/** In the encoded form every number is a float64, however it is written. */
function toDoubles(value: ExactJson): ExactJson {
  if (typeof value === "bigint") return Number(value);
  return overFields(value, toDoubles);
}

/** In the export form a whole number is an int64; special floats and bytes are objects of one `$` key. */
function fromExport(value: ExactJson, path: string): Value {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const [only = "", ...others] = Object.keys(value);
    if (others.length === 0 && only.startsWith("$")) return decodeAt(value, path);
  }
  if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) misfit(path, "is beyond int64");
  return overFields(value, (field, key) => fromExport(field, path + stepInto(key)) as ExactJson) as Value;
}

/** One more step of a path: an item, a field, or a field whose name is no word. */
function stepInto(key: string | number): string {
  if (typeof key === "number") return `[${key}]`;
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function overFields(
  value: ExactJson,
  change: (value: ExactJson, key: string | number) => ExactJson,
): ExactJson {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(change);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field, key)]));
}

function decodeAt(json: ExactJson, path: string): Value {
  try {
    return decodeValue(json, path);
  } catch (error) {
    if (error instanceof ConvexValueError) return misfit(error.path, error.rule);
    throw error;
  }
}
