import { decodeBytes } from "./base64.ts";
import { eight, view } from "./eight-bytes.ts";
import type { Fields } from "./field-names.ts";
import type { Value } from "./value.ts";
import { convert, refuse } from "./value-error.ts";
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
  return convert(root, () => walk(json, 0, unwrap)) as Value;
}

/** The value of an object whose only field says what it wraps; nothing of any other object. */
export function unwrap(json: unknown): unknown {
  // Only -0 comes here: JSON has it, though the backend writes it as a special float.
  if (json === 0) return json;
  if (typeof json === "number") refuse("a number is out of range");
  if (typeof json !== "object") refuse(`${typeof json} is not JSON`);
  let field: string | undefined;
  for (const name in json) {
    if (field) return;
    field = name;
  }
  if (field === "$bytes") return decodeBytes((json as Fields).$bytes).buffer;
  if (field !== "$integer" && field !== "$float") return;
  decodeBytes((json as Fields)[field], eight);
  if (field === "$integer") return view.getBigInt64(0, true);
  const value = view.getFloat64(0, true);
  return value && Number.isFinite(value) ? refuse("must be a JSON number") : value;
}
