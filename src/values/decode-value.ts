import { decodeBytes, decodeEight } from "./base64.ts";
import { checkContainer, checkFieldName, checkString } from "./check-text.ts";
import { limits, type Value } from "./value.ts";
import { convert, refuse, within } from "./value-error.ts";

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
  return convert(decode, json, root);
}

function decode(json: unknown, depth: number): Value {
  if (typeof json === "string") return checkString(json);
  if (typeof json === "number") {
    if (json - json !== 0) refuse("a number is out of range");
    return json;
  }
  if (json === null || typeof json === "boolean") return json;
  if (typeof json !== "object") refuse(`${typeof json} is not JSON`);
  return Array.isArray(json) ? decodeArray(json, depth) : decodeObject(json as Fields, depth);
}

type Fields = { [field: string]: unknown };

function decodeArray(json: unknown[], depth: number): Value {
  checkContainer(depth, json.length, limits.elements, "elements");
  let values: unknown[] = json;
  let at = 0;
  try {
    for (; at < json.length; at++) {
      const value = decode(json[at], depth + 1);
      if (value !== json[at]) {
        if (values === json) values = json.slice();
        values[at] = value;
      }
    }
  } catch (thrown) {
    throw within(at, thrown);
  }
  return values as Value[];
}

function decodeObject(json: Fields, depth: number): Value {
  let values = json;
  let field = "";
  const fields = Object.keys(json);
  if (fields.length === 1 && fields[0]?.startsWith("$")) return decodeWrapped(fields[0], json[fields[0]]);
  checkContainer(depth, fields.length, limits.fields, "fields");
  try {
    for (field of fields) {
      checkFieldName(field);
      const child = json[field];
      const value = decode(child, depth + 1);
      if (value !== child) {
        if (values === json) values = { ...json };
        if (field === "__proto__") Object.defineProperty(values, field, { value, ...own });
        else values[field] = value;
      }
    }
  } catch (thrown) {
    throw within(field, thrown);
  }
  return values as { [field: string]: Value };
}

const own = { enumerable: true, configurable: true, writable: true };

/** An object whose only field starts with `$`: one value, or a field name that is reserved. */
function decodeWrapped(field: string, text: unknown): Value {
  if (field === "$integer") return decodeEight(text, "an int64").getBigInt64(0, true);
  if (field === "$bytes") return decodeBytes(text);
  if (field === "$float") {
    const value = decodeEight(text, "a float64").getFloat64(0, true);
    if (value - value === 0 && value !== 0) refuse("an ordinary float64 must be a JSON number");
    return value;
  }
  try {
    return checkFieldName(field) as never;
  } catch (thrown) {
    throw within(field, thrown);
  }
}
