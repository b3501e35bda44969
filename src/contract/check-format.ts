import { pointerStep } from "../json/index.ts";
import { ConvexValueError, decodeValue, type ValueFormat } from "../values/index.ts";

/** Where a value breaks its format, and the rule. */
export interface BrokenFormat {
  /** A JSON pointer into the value. */
  readonly pointer: string;
  readonly rule: string;
}

/**
 * Holds a value to the format that was asked for, by the backend's own rules. Every format has the encoded one's limits,
 * names and numbers; what differs is which kinds of value stand as an object of one field that begins with `$`.
 */
export function checkFormat(value: unknown, format: ValueFormat): BrokenFormat | undefined {
  const marker = format === "convex_encoded_json" ? undefined : markerIn(value, foreign[format]);
  if (marker !== undefined) return marker;
  try {
    decodeValue(value);
    return undefined;
  } catch (error) {
    if (!(error instanceof ConvexValueError)) throw error;
    return { pointer: pointerOfPath(error.path, value), rule: error.rule };
  }
}

/** What is no kind of value in a format, though it is one in another. */
const foreign: Readonly<
  Record<Exclude<ValueFormat, "convex_encoded_json">, Readonly<Record<string, string>>>
> = {
  json: {
    $integer: "an int64 is a decimal string",
    $float: "NaN and the infinities are strings",
    $bytes: "bytes are a base64 string",
  },
  export_json: { $integer: "an int64 is a JSON integer" },
};

function markerIn(
  value: unknown,
  markers: Readonly<Record<string, string>>,
  pointer = "",
  levels = 64,
): BrokenFormat | undefined {
  // What lies deeper breaks the rule of the levels, which decoding knows.
  if (typeof value !== "object" || value === null || levels === 0) return undefined;
  const entries = Object.entries(value);
  const [[only = ""] = []] = entries;
  const rule =
    entries.length === 1 && !Array.isArray(value) && Object.hasOwn(markers, only) ? markers[only] : undefined;
  if (rule !== undefined) return { pointer, rule };
  for (const [name, item] of entries) {
    const found = markerIn(item, markers, pointer + pointerStep(name), levels - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A path such as `items[3].count` as a JSON pointer. A path shortens long names; the value has them whole. */
function pointerOfPath(path: string, value: unknown): string {
  const steps = path.match(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]|[^.[\]]+/g) ?? [];
  let at = value;
  return steps
    .map((step) => {
      const said: string = step.startsWith('["')
        ? JSON.parse(step.slice(1, -1))
        : step.replace(/^\[|\]$/g, "");
      const fields = (at ?? {}) as Readonly<Record<string, unknown>>;
      const name = Object.hasOwn(fields, said)
        ? said
        : (Object.keys(fields).find((key) => key.startsWith(said)) ?? said);
      at = fields[name];
      return pointerStep(name);
    })
    .join("");
}
