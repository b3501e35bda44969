import { decodeValue } from "../../values/index.ts";
import { holdsUnparseable, nestsTooDeep } from "../json/unparseable.ts";
import { explainInvalid } from "../validation/explain-invalid.ts";

/** What became of the text of an argument list. */
export type DecodedArguments =
  | { readonly kind: "decoded"; readonly values: readonly unknown[] }
  /** The backend's JSON parser refuses it when the function is about to run. */
  | { readonly kind: "unparseable" }
  /** JSON, but no Convex value; the reason why. */
  | { readonly kind: "invalid"; readonly reason: string };

/** Reads the text of a JSON array of arguments by the backend's rules. */
export function decodeArguments(text: string): DecodedArguments {
  if (nestsTooDeep(text)) return { kind: "unparseable" };
  let json: unknown[];
  try {
    json = JSON.parse(text) as unknown[];
  } catch {
    return { kind: "unparseable" };
  }
  if (holdsUnparseable(json)) return { kind: "unparseable" };
  try {
    return { kind: "decoded", values: decodeValue(json) as readonly unknown[] };
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    return { kind: "invalid", reason: explainInvalid(json)?.reason ?? said };
  }
}
