import type { Leaf } from "./encode-tree.ts";
import { encodeValue, leaves } from "./encode-value.ts";
import { isBuffer } from "./is-buffer.ts";
import type { Value, ValueFormat } from "./value.ts";

/**
 * Writes a value as the very text that the backend prints: compact, fields sorted by byte, every float64 with a
 * decimal point or an exponent, int64 in `export_json` as bare digits. For servers and for comparing bytes.
 *
 * @throws {@link ConvexValueError} like {@link encodeValue}.
 */
export function printValue(value: Value, options: { readonly format?: ValueFormat } = {}): string {
  return print(encodeValue(value, options), (special) =>
    typeof special === "number" ? printFloat(special) : String(special),
  );
}

/** The same of what is known to be a value, such as what `decodeValue` gave: unchecked, in one walk instead of two. */
export function printKnown(value: Value, format: ValueFormat = "convex_encoded_json"): string {
  const leaf = leaves[format];
  return print(value, (special) => {
    const json = leaf(special as Leaf);
    if (typeof json === "number") return printFloat(json);
    return typeof json === "bigint" ? String(json) : JSON.stringify(json);
  });
}

/** What JSON has no word for is left to `special`. */
function print(tree: unknown, special: (leaf: unknown) => string): string {
  // Joined once: a text that grows by concatenation is kept in pieces, which take several times its room.
  const pieces: string[] = [];
  gather(tree, special, pieces);
  return pieces.join("");
}

function gather(tree: unknown, special: (leaf: unknown) => string, to: string[]): void {
  if (typeof tree === "number")
    to.push(Number.isFinite(tree) && !Object.is(tree, -0) ? printFloat(tree) : special(tree));
  else if (typeof tree === "bigint" || isBuffer(tree)) to.push(special(tree));
  else if (tree === null || typeof tree !== "object") to.push(JSON.stringify(tree));
  else if (Array.isArray(tree)) {
    let separator = "[";
    for (const item of tree) {
      to.push(separator);
      gather(item, special, to);
      separator = ",";
    }
    to.push(separator === "[" ? "[]" : "]");
  } else gatherFields(tree as Readonly<Record<string, unknown>>, special, to);
}

function gatherFields(
  tree: Readonly<Record<string, unknown>>,
  special: (leaf: unknown) => string,
  to: string[],
): void {
  let separator = "{";
  for (const field of Object.keys(tree).sort()) {
    const child = tree[field];
    if (child === undefined) continue;
    to.push(separator, JSON.stringify(field), ":");
    gather(child, special, to);
    separator = ",";
  }
  to.push(separator === "{" ? "{}" : "}");
}

/**
 * A finite double as the backend's `ryu` prints it, which serde_json uses: the shortest digits that read back, plain
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
