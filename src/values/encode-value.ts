import { encodeBytes, encodeEight } from "./base64.ts";
import { checkContainer, checkFieldName, checkString } from "./check-text.ts";
import { type ExportJson, type Json, limits, type Value, type ValueFormat } from "./value.ts";
import { convert, refuse, within } from "./value-error.ts";

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
  const { format = "convex_encoded_json", root = "", depth: around = 0 } = options;
  return convert((from, depth) => encode(from, depth + around, format), value, root);
}

function encode(value: unknown, depth: number, format: ValueFormat): ExportJson {
  switch (typeof value) {
    case "string":
      return checkString(value);
    case "number":
      if (value - value === 0 && (value !== 0 || 1 / value > 0)) return value;
      return encodeSpecial(value, format);
    case "boolean":
      return value;
    case "bigint":
      return encodeInteger(value, format);
    case "object":
      if (value === null) return value;
      if (Array.isArray(value)) return encodeArray(value, depth, format);
      if (value instanceof ArrayBuffer) {
        const text = encodeBytes(new Uint8Array(value));
        return format === "json" ? text : { $bytes: text };
      }
      return encodeObject(value as Fields, depth, format);
    default:
      return refuse(`${typeof value} is not a Convex value`);
  }
}

/** NaN, the infinities and -0. */
function encodeSpecial(value: number, format: ValueFormat): ExportJson {
  if (format !== "convex_encoded_json") {
    if (value === 0) return value;
    if (format === "json") return String(value);
  }
  return { $float: encodeEight((view) => view.setFloat64(0, value, true)) };
}

function encodeInteger(value: bigint, format: ValueFormat): ExportJson {
  if (BigInt.asIntN(64, value) !== value) refuse("a bigint must fit into 64 bits");
  if (format === "json") return String(value);
  if (format === "export_json") return value;
  return { $integer: encodeEight((view) => view.setBigInt64(0, value, true)) };
}

function encodeArray(value: unknown[], depth: number, format: ValueFormat): ExportJson {
  checkContainer(depth, value.length, limits.elements, "elements");
  let json: unknown[] = value;
  let at = 0;
  try {
    for (; at < value.length; at++) {
      const item = encode(value[at], depth + 1, format);
      if (item !== value[at]) {
        if (json === value) json = value.slice();
        json[at] = item;
      }
    }
  } catch (thrown) {
    throw within(at, thrown);
  }
  return json as ExportJson[];
}

type Fields = { [field: string]: unknown };

function encodeObject(value: Fields, depth: number, format: ValueFormat): ExportJson {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && prototype.constructor?.name !== "Object") {
    refuse(`${prototype.constructor?.name ?? "a class instance"} is not a Convex value`);
  }
  checkContainer(depth, 0, 0, "");
  const fields = Object.keys(value);
  let json: Fields = value;
  let field = "";
  for (let at = 1; at < fields.length; at++) {
    if ((fields[at - 1] as string) > (fields[at] as string)) {
      fields.sort();
      json = {};
      break;
    }
  }
  let count = 0;
  try {
    for (field of fields) {
      const child = value[field];
      if (child === undefined) {
        json = json === value ? before(value, fields, field) : json;
        continue;
      }
      count++;
      checkFieldName(field);
      const item = encode(child, depth + 1, format);
      if (json === value) {
        if (item === child) continue;
        json = before(value, fields, field);
      }
      put(json, field, item);
    }
  } catch (thrown) {
    throw within(field, thrown);
  }
  checkContainer(depth, count, limits.fields, "fields");
  return json as ExportJson;
}

/** A copy of the fields that come before one, which are the same in both forms. */
function before(value: Fields, fields: string[], end: string): Fields {
  const copy: Fields = {};
  for (const field of fields) {
    if (field === end) break;
    put(copy, field, value[field]);
  }
  return copy;
}

/** Sets an own field; an assignment to `__proto__` would set the prototype. */
function put(object: Fields, field: string, value: unknown): void {
  if (field === "__proto__") {
    Object.defineProperty(object, field, { value, enumerable: true, configurable: true, writable: true });
  } else object[field] = value;
}
