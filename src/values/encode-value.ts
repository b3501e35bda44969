import { encodeBytes } from "./base64.ts";
import type { ExportJson, Json, Value, ValueFormat } from "./value.ts";
import { convert, refuse } from "./value-error.ts";
import { checkString, eight, type Fields, put, view, walk } from "./walk.ts";

/** How one encoding is made. */
export interface EncodeOptions<Format extends ValueFormat = ValueFormat> {
  /** `convex_encoded_json` where nothing is said. */
  readonly format?: Format;
  /** What an error's path begins with. */
  readonly root?: string;
  /** How many levels the backend counts around the value. */
  readonly depth?: number;
}

/**
 * Writes a value as the JSON tree of one of the three formats, with the fields of objects sorted.
 *
 * Whatever needs no change is returned as it is, the same object; the input itself is never changed.
 * A field that is `undefined` is dropped; `undefined` anywhere else is refused.
 *
 * @throws {@link ConvexValueError} for anything that is not a Convex value or that the backend would refuse.
 */
export function encodeValue(value: Value, options?: EncodeOptions<"convex_encoded_json" | "json">): Json;
export function encodeValue(value: Value, options: EncodeOptions): ExportJson;
export function encodeValue(value: Value, options: EncodeOptions = {}): ExportJson {
  const { format = "convex_encoded_json", root = "", depth = 0 } = options;
  const encode = (value: unknown, depth: number): unknown => {
    switch (typeof value) {
      case "string":
        return checkString(value);
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0) ? value : encodeLeaf(value, format);
      case "bigint":
        return encodeLeaf(value, format);
      case "object":
        if (value === null) return value;
        if (value instanceof ArrayBuffer) return encodeLeaf(value, format);
        return walk(Array.isArray(value) ? value : inOrder(value as Fields), depth, encode);
    }
    return refuse(`${typeof value} is not a Convex value`);
  };
  return convert(root, () => encode(value, depth));
}

/** What JSON has no word for: int64, bytes, NaN, the infinities and -0. */
function encodeLeaf(value: bigint | number | ArrayBuffer, format: ValueFormat): ExportJson {
  const clean = format === "json";
  if (typeof value === "object") {
    const $bytes = encodeBytes(new Uint8Array(value));
    return clean ? $bytes : { $bytes };
  }
  if (typeof value === "number") {
    if (format !== "convex_encoded_json") {
      if (value === 0) return value;
      if (clean) return `${value}`;
    }
    view.setFloat64(0, value, true);
    return { $float: encodeBytes(eight) };
  }
  if (BigInt.asIntN(64, value) !== value) refuse("a bigint must fit into 64 bits");
  if (format === "export_json") return value;
  if (clean) return `${value}`;
  view.setBigInt64(0, value, true);
  return { $integer: encodeBytes(eight) };
}

/** A plain object with its fields sorted and without those that are `undefined`; itself where it is so already. */
function inOrder(value: Fields): Fields {
  const prototype = Object.getPrototypeOf(value);
  const type = prototype && prototype !== Object.prototype ? prototype.constructor?.name : "Object";
  if (type !== "Object") refuse(`${type} is not a Convex value`);
  const fields = Object.keys(value);
  let before = "";
  for (const field of fields) {
    if (field < before || value[field] === undefined) {
      const sorted: Fields = {};
      for (const field of fields.sort()) if (value[field] !== undefined) put(sorted, field, value[field]);
      return sorted;
    }
    before = field;
  }
  return value;
}
