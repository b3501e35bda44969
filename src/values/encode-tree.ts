import { encodeBytes, twelve } from "./base64.ts";
import { eight, view } from "./eight-bytes.ts";
import { convert, refuse } from "./value-error.ts";
import { walk } from "./walk.ts";

/** What JSON has no word for: int64, bytes, NaN, the infinities and -0. */
export type Leaf = bigint | ArrayBuffer | number;

/** Bytes as base64. Those of a buffer that was transferred are somewhere else. */
export function encodeBuffer(buffer: ArrayBuffer): string {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(buffer);
  } catch {
    return refuse("an ArrayBuffer must not be detached");
  }
  return encodeBytes(bytes);
}

/** Writes a leaf so that nothing is lost. */
export function encodeLeaf(leaf: Leaf): unknown {
  if (typeof leaf === "object") return { $bytes: encodeBuffer(leaf) };
  if (typeof leaf === "number") {
    view.setFloat64(0, leaf, true);
    return { $float: encodeBytes(eight, twelve) };
  }
  view.setBigInt64(0, leaf, true);
  return { $integer: encodeBytes(eight, twelve) };
}

/** Writes a value as JSON, its leaves as `write` does; `depth` is how many levels the backend counts around it. */
export function encodeTree(value: unknown, root: string, depth: number, write = encodeLeaf): unknown {
  const special = (value: unknown) => {
    // By its name, as an object may come of another window or worker.
    const type =
      typeof value === "object" ? Object(Object.getPrototypeOf(value)).constructor?.name : typeof value;
    if (type === "number" || type === "ArrayBuffer") return write(value as Leaf);
    if (type === "bigint") {
      return BigInt.asIntN(64, value as bigint) === value
        ? write(value)
        : refuse("a bigint must fit into 64 bits");
    }
    if (type !== "Object") refuse(`${type} is not a Convex value`);
  };
  return convert(root, () => walk(value, depth, special, true));
}
