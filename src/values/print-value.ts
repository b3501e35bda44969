import type { Leaf } from "./encode-tree.ts";
import { encodeValue, leaves } from "./encode-value.ts";
import type { ExportJson, Value, ValueFormat } from "./value.ts";

/**
 * Writes a value as the very text that the backend prints: compact, fields sorted by byte, every float64 with a
 * decimal point or an exponent, int64 in `export_json` as bare digits. For servers and for comparing bytes.
 *
 * @throws {@link ConvexValueError} like {@link encodeValue}.
 */
export function printValue(value: Value, options: { readonly format?: ValueFormat } = {}): string {
  return print(encodeValue(value, options));
}

/** The same of what is known to be a value, such as what `decodeValue` gave: unchecked, in one walk instead of two. */
export function printKnown(value: Value, format: ValueFormat = "convex_encoded_json"): string {
  const leaf = leaves[format];
  return printWith(value, (special) => print(leaf(special as Leaf) as ExportJson));
}

const print = (json: ExportJson): string =>
  printWith(json, (special) => (typeof special === "number" ? printFloat(special) : String(special)));

/** Prints a tree. What JSON has no word for is left to `special`, and in a tree of JSON there is a -0 or bigint at most. */
function printWith(tree: unknown, special: (leaf: unknown) => string): string {
  if (typeof tree === "number")
    return Number.isFinite(tree) && !Object.is(tree, -0) ? printFloat(tree) : special(tree);
  if (typeof tree === "bigint" || tree instanceof ArrayBuffer) return special(tree);
  if (tree === null || typeof tree !== "object") return JSON.stringify(tree);
  let text = "";
  if (Array.isArray(tree)) {
    for (const item of tree) text += (text === "" ? "" : ",") + printWith(item, special);
    return `[${text}]`;
  }
  for (const field of Object.keys(tree).sort()) {
    const child = (tree as { readonly [field: string]: unknown })[field];
    if (child !== undefined)
      text += `${text === "" ? "" : ","}${JSON.stringify(field)}:${printWith(child, special)}`;
  }
  return `{${text}}`;
}

/**
 * A finite double as Rust's `ryu` prints it, which serde_json uses: the shortest digits that read back, plain
 * between 1e-5 and 1e16, else with an exponent that carries no plus sign.
 */
function printFloat(value: number): string {
  const size = Math.abs(value);
  if ((size >= 1e-5 && size < 1e16) || value === 0) {
    // JavaScript has the same shortest digits, without an exponent from 1e-6 to 1e21.
    const text = Object.is(value, -0) ? "-0" : String(value);
    return Number.isInteger(value) ? `${text}.0` : text;
  }
  const [mantissa, exponent] = value.toExponential().split("e");
  return `${mantissa}e${Number(exponent)}`;
}
