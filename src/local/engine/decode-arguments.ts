import { decodeValue } from "../../values/index.ts";
import { explainInvalid } from "./explain-invalid.ts";

/** What became of the text of an argument list. */
export type DecodedArguments =
  | { readonly kind: "decoded"; readonly values: readonly unknown[] }
  /** The backend's JSON parser refuses it when the function is about to run. */
  | { readonly kind: "unparseable" }
  /** JSON, but no Convex value; the reason why. */
  | { readonly kind: "invalid"; readonly reason: string };

const deepest = 127;
const loneSurrogate = /\p{Surrogate}/u;

/** Whether brackets nest deeper than the backend's parser follows; only counted when there are enough of them. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 92) index += 1;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return false;
}

/** Whether a parsed tree holds what serde_json refuses and JSON.parse lets through. */
function holdsUnparseable(json: unknown): boolean {
  if (typeof json === "number") return !Number.isFinite(json);
  if (typeof json === "string") return loneSurrogate.test(json);
  if (Array.isArray(json)) return json.some(holdsUnparseable);
  if (json === null || typeof json !== "object") return false;
  return Object.entries(json).some(([key, value]) => loneSurrogate.test(key) || holdsUnparseable(value));
}

/** Reads the text of a JSON array of arguments by the backend's rules. */
export function decodeArguments(text: string): DecodedArguments {
  if (text.length > 2 * deepest && nestsTooDeep(text)) return { kind: "unparseable" };
  let json: unknown[];
  try {
    json = JSON.parse(text) as unknown[];
  } catch {
    return { kind: "unparseable" };
  }
  if (/\\u[dD][89a-fA-F]|[eE]\+?\d{3}|\d{300}/.test(text) && holdsUnparseable(json))
    return { kind: "unparseable" };
  try {
    return { kind: "decoded", values: decodeValue(json) as readonly unknown[] };
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    return { kind: "invalid", reason: explainInvalid(json) ?? said };
  }
}
