import { encodeBytes } from "./base64.ts";
import { checkString, eight, view } from "./scalars.ts";
import { begin, refuse } from "./value-error.ts";
import { walk } from "./walk.ts";

/** What JSON has no word for: int64, bytes, NaN, the infinities and -0. */
export type Leaf = bigint | ArrayBuffer | number;

/** Writes a leaf so that nothing is lost. */
export function encodeLeaf(leaf: Leaf): unknown {
  if (typeof leaf === "object") return { $bytes: encodeBytes(new Uint8Array(leaf)) };
  if (typeof leaf === "number") {
    view.setFloat64(0, leaf, true);
    return { $float: encodeBytes(eight) };
  }
  view.setBigInt64(0, leaf, true);
  return { $integer: encodeBytes(eight) };
}

let write = encodeLeaf;

/** Writes a value as JSON, its leaves as `leaf` does; `depth` is how many levels the backend counts around it. */
export function encodeTree(value: unknown, root: string, depth: number, leaf = encodeLeaf): unknown {
  write = leaf;
  begin(root, depth);
  return encode(value, depth);
}

function encode(value: unknown, depth: number): unknown {
  if (typeof value === "string") return checkString(value);
  if (typeof value === "number") {
    return Number.isFinite(value) && !Object.is(value, -0) ? value : write(value);
  }
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "bigint") {
    return BigInt.asIntN(64, value) === value ? write(value) : refuse("a bigint must fit into 64 bits");
  }
  let type: string = typeof value;
  if (type === "object") {
    if (value instanceof ArrayBuffer) return write(value);
    const prototype = Object.getPrototypeOf(value);
    if (!prototype || prototype === Object.prototype || Array.isArray(value)) {
      return walk(value as object, depth, encode, true);
    }
    type = prototype.constructor?.name;
    // An object of another window or worker.
    if (type === "Object") return walk(value as object, depth, encode, true);
  }
  return refuse(`${type} is not a Convex value`);
}
