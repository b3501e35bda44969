import { unwrap } from "../../../../../values/decode-value.ts";
import { ConvexValueError, type Value } from "../../../../../values/index.ts";
import { convert, refuse } from "../../../../../values/value-error.ts";
import { walk } from "../../../../../values/walk.ts";
import type { ExactObject } from "./exact-json.ts";
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
    value: decodeAt(fields, path, unwrap) as ExportedDocument["value"],
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
    value: decodeAt(value, `${path}.value`, unwrapExport) as ExportedDocument["value"],
  };
}

/** The export form differs in one thing: a whole number, which the reader of the page made a bigint, is an int64. */
function unwrapExport(json: unknown): unknown {
  if (typeof json !== "bigint") return unwrap(json);
  return BigInt.asIntN(64, json) === json ? json : refuse("is beyond int64");
}

function decodeAt(json: ExactObject, path: string, special: (json: unknown) => unknown): unknown {
  try {
    return convert(path, () => walk(json, 0, special));
  } catch (error) {
    if (error instanceof ConvexValueError) return misfit(error.path, error.rule);
    throw error;
  }
}
