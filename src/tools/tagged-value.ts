import type { Json, Value } from "../values/index.ts";
import { specialFloats, specialName } from "./special-floats.ts";
import { printBytes, readBytes, readInt64 } from "./text-forms.ts";
import { placeOf, ToolValueError } from "./tool-value-error.ts";

/** How deep lists and objects may lie in one another: as deep as the backend lets them. */
const deepest = 64;

/**
 * Reads a value that says itself what it is: `{ "$int64": "42" }`, `{ "$bytes": "aGk=" }`, `{ "$float64": "NaN" }`, and
 * all other JSON as it stands. No field of a Convex object begins with `$`.
 *
 * @throws ToolValueError at the place that is none.
 */
export function readTagged(json: unknown, path: string, depth = 0): Value {
  if (typeof json !== "object" || json === null) return json as Value;
  if (depth >= deepest) throw new ToolValueError(path, `lists and objects may lie ${deepest} deep at most`);
  if (Array.isArray(json))
    return json.map((item, index) => readTagged(item, placeOf(path, index), depth + 1));
  const fields = Object.entries(json);
  const tag = fields.find(([name]) => name.startsWith("$"));
  if (tag !== undefined) return readTag(tag[0], tag[1], fields.length, path);
  return objectOf(fields.map(([name, value]) => [name, readTagged(value, placeOf(path, name), depth + 1)]));
}

/** An object by its fields, `__proto__` among them. */
export function objectOf(fields: readonly (readonly [string, Value])[]): { [field: string]: Value } {
  return Object.fromEntries(fields);
}

function readTag(tag: string, content: unknown, count: number, path: string): Value {
  if (count !== 1) throw new ToolValueError(path, `${tag} stands alone in its object`);
  switch (tag) {
    case "$int64": {
      const value = readInt64(content);
      if (value === undefined)
        throw new ToolValueError(path, "$int64 takes a 64-bit integer in decimal digits, as text");
      return value;
    }
    case "$bytes": {
      const value = readBytes(content);
      if (value === undefined) throw new ToolValueError(path, "$bytes takes base64");
      return value;
    }
    case "$float64": {
      const value = typeof content === "string" ? specialFloats.get(content) : undefined;
      if (value === undefined) {
        throw new ToolValueError(
          path,
          `$float64 takes ${[...specialFloats.keys()].join(", ")}; other numbers stand as they are`,
        );
      }
      return value;
    }
    default:
      throw new ToolValueError(
        path,
        `no field may begin with $, but $int64, $bytes and $float64: “${tag.slice(0, 64)}”`,
      );
  }
}

/** Writes a value so that it says itself what it is: the opposite of {@link readTagged}. */
export function printTagged(value: Value): Json {
  switch (typeof value) {
    case "bigint":
      return { $int64: String(value) };
    case "number": {
      const name = specialName(value);
      return name === undefined ? value : { $float64: name };
    }
    case "object": {
      if (value === null) return null;
      if (value instanceof ArrayBuffer) return { $bytes: printBytes(value) };
      if (Array.isArray(value)) return value.map(printTagged);
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, field]) =>
          field === undefined ? [] : [[name, printTagged(field)]],
        ),
      );
    }
    default:
      return value;
  }
}
