import { ConvexValueError, decodeValue, type Value } from "../../values/index.ts";
import { type ExactJson, type ExactObject, replaceFields } from "./exact-json.ts";
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
    value: decodeAt(fields, path) as ExportedDocument["value"],
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

/** In the export form a whole number is an int64; special floats and bytes are objects of one `$` key. */
function fromExport(value: ExactObject, path: string): Value {
  try {
    return decodeExport(value) as Value;
  } catch (fault) {
    // Where a page is sound no path is spelled; of one that is not, the fault is looked for again.
    findFault(value, path);
    throw fault;
  }
}

function decodeExport(value: ExactJson): ExactJson {
  if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) misfit("", beyond);
  if (typeof value !== "object" || value === null) return value;
  if (isWrapped(value)) return decodeValue(value) as ExactJson;
  replaceFields(value, decodeExport);
  return value;
}

function isWrapped(value: ExactJson[] | ExactObject): boolean {
  let only: string | undefined;
  for (const key in value) {
    if (only !== undefined) return false;
    only = key;
  }
  return only?.[0] === "$";
}

function findFault(value: ExactJson, path: string): void {
  if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) misfit(path, beyond);
  if (typeof value === "object" && value !== null) {
    if (isWrapped(value)) decodeAt(value, path);
    else if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) findFault(item, `${path}[${at}]`);
    } else for (const [key, field] of Object.entries(value)) findFault(field, path + stepInto(key));
  }
}

const beyond = "is beyond int64";

/** One more step of a path: a field, or one whose name is no word. */
function stepInto(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function decodeAt(json: ExactJson, path: string): Value {
  try {
    return decodeValue(json, path);
  } catch (error) {
    if (error instanceof ConvexValueError) return misfit(error.path, error.rule);
    throw error;
  }
}
