import { decodeBytes } from "./base64.ts";
import type { Fields } from "./field-names.ts";
import { checkString, eight, view } from "./scalars.ts";
import type { Value } from "./value.ts";
import { begin, refuse } from "./value-error.ts";
import { walk } from "./walk.ts";

/**
 * Reads `convex_encoded_json`, as strictly as the backend does.
 *
 * Whatever needs no change is returned as it is, the same object, so that the value can share parts with the input;
 * the input itself is never changed.
 *
 * @param json - what `JSON.parse` returned.
 * @param root - what an error's path begins with.
 * @throws {@link ConvexValueError} where the backend would refuse, too.
 */
export function decodeValue(json: unknown, root = ""): Value {
  begin(root, 0);
  return decode(json, 0) as Value;
}

/**
 * Reads one value, from which `begin` counts.
 *
 * @param visit - what reads the values in it: another form's reader, where that leaves to this what is alike in both.
 */
export function decode(
  json: unknown,
  depth: number,
  visit: (json: unknown, depth: number) => unknown = decode,
): unknown {
  if (typeof json === "string") return checkString(json);
  if (typeof json === "number") return Number.isFinite(json) ? json : refuse("a number is out of range");
  if (json === null || typeof json === "boolean") return json;
  if (typeof json !== "object") refuse(`${typeof json} is not JSON`);
  for (const field in json) {
    const value = field[0] === "$" ? unwrap(json as Fields, field) : undefined;
    if (value !== undefined) return value;
    break;
  }
  return walk(json, depth, visit);
}

/** The value of an object whose only field says what it wraps. */
function unwrap(json: Fields, field: string): unknown {
  if (Object.keys(json).length > 1) return;
  const text = json[field];
  if (field === "$bytes") return decodeBytes(text).buffer;
  if (field !== "$integer" && field !== "$float") return;
  decodeBytes(text, eight);
  if (field === "$integer") return view.getBigInt64(0, true);
  const value = view.getFloat64(0, true);
  return value && Number.isFinite(value) ? refuse("must be a JSON number") : value;
}
