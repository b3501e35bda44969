import { decodeBytes } from "./base64.ts";
import type { Value } from "./value.ts";
import { convert, refuse } from "./value-error.ts";
import { checkString, eight, type Fields, view, walk } from "./walk.ts";

/**
 * Reads `convex_encoded_json`, as strictly as the backend does.
 *
 * Whatever needs no change is returned as it is, the same object; the input itself is never changed.
 *
 * @param json - what `JSON.parse` returned.
 * @param root - what an error's path begins with.
 * @throws {@link ConvexValueError} where the backend would refuse, too.
 */
export function decodeValue(json: unknown, root = ""): Value {
  return convert(root, () => decode(json, 0));
}

function decode(json: unknown, depth: number): unknown {
  if (json === null || typeof json === "boolean") return json;
  if (typeof json === "object") return walk(json, depth, decode, unwrap);
  if (typeof json === "string") return checkString(json);
  if (typeof json !== "number") refuse(`${typeof json} is not JSON`);
  return Number.isFinite(json) ? json : refuse("a number is out of range");
}

/** The value of an object whose only field says what it wraps. */
function unwrap(json: Fields, field: string): unknown {
  if (field[0] !== "$" || Object.keys(json).length > 1) return;
  const text = json[field];
  if (field === "$bytes") return decodeBytes(text).buffer;
  if (field === "$integer") {
    decodeBytes(text, eight);
    return view.getBigInt64(0, true);
  }
  if (field === "$float") {
    decodeBytes(text, eight);
    const value = view.getFloat64(0, true);
    return value && Number.isFinite(value) ? refuse("must be a JSON number") : value;
  }
}
