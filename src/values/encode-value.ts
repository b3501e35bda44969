import { encodeBuffer, encodeLeaf, encodeTree, type Leaf } from "./encode-tree.ts";
import type { ExportJson, Json, Value, ValueFormat } from "./value.ts";

/** How one encoding is made. */
export interface EncodeOptions<Format extends ValueFormat = ValueFormat> {
  /** `convex_encoded_json` where nothing is said. */
  readonly format?: Format;
  /** What an error's path begins with. */
  readonly root?: string;
  /** How many levels the backend counts around the value. */
  readonly depth?: number;
}

/**
 * Writes a value as the JSON tree of one of the three formats, with the fields of objects sorted.
 *
 * Whatever needs no change is returned as it is, the same object, so that the tree can share parts with the input;
 * the input itself is never changed. A field that is `undefined` is dropped; `undefined` anywhere else is refused.
 *
 * @throws {@link ConvexValueError} for anything that is not a Convex value or that the backend would refuse.
 */
export function encodeValue(value: Value, options?: EncodeOptions<"convex_encoded_json" | "json">): Json;
export function encodeValue(value: Value, options: EncodeOptions): ExportJson;
export function encodeValue(value: Value, options: EncodeOptions = {}): ExportJson {
  const { format, root = "", depth = 0 } = options;
  return encodeTree(value, root, depth, format && leaves[format]) as ExportJson;
}

/** How each format writes what JSON has no word for. */
export const leaves: Readonly<Record<ValueFormat, (leaf: Leaf) => unknown>> = {
  convex_encoded_json: encodeLeaf,
  json: (leaf: Leaf) => (typeof leaf === "object" ? encodeBuffer(leaf) : leaf === 0 ? leaf : `${leaf}`),
  export_json: (leaf: Leaf) => (leaf === 0 || typeof leaf === "bigint" ? leaf : encodeLeaf(leaf)),
};
