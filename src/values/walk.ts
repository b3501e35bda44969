import { before, type Fields, follow, start } from "./field-names.ts";
import { below, refuse } from "./value-error.ts";

/**
 * Converts a value in one direction. What needs no change is given back as it is, the same object; a container is
 * copied when the first of its children changes. Refuses what the backend refuses in any value.
 *
 * @param special - makes of anything but a common scalar what stands for it; nothing of an object to go into. Is asked
 *   about an object only where its first field begins with `$` or, in encoding, where it may be an instance of a class.
 * @param encoding - whether fields must be in order, and those that are `undefined` left out.
 * @param place - what stands before the first field of this object, or of the objects in this list.
 */
export function walk(
  tree: unknown,
  depth: number,
  special: (value: unknown) => unknown,
  encoding?: boolean,
  place = start,
): unknown {
  if (isCommon(tree)) return tree;
  if (typeof tree === "string") refuse("a string must not hold a lone surrogate");
  const isList = Array.isArray(tree);
  // Below the last level there may still be what only looks like a container.
  if (
    typeof tree !== "object" ||
    (encoding ? !isList && (tree as Fields).constructor !== Object : depth > 63)
  ) {
    const value = special(tree);
    if (value !== undefined) return value;
  }
  if (depth > 63) refuse("more than 64 levels");
  let copy = tree as Fields;
  let count = 0;
  let kept = true;
  // A local variable: noting every step where an error could find it would cost more than all the rest.
  let step: string | number | undefined;
  try {
    if (isList) {
      if (tree.length > 8192) refuse("more than 8192 elements");
      for (let at = 0; at < tree.length; at++) {
        const child = tree[at];
        if (isCommon(child)) continue;
        step = at;
        const value = walk(child, depth + 1, special, encoding, place);
        if (value !== child) {
          if (copy === (tree as unknown)) copy = (tree as unknown[]).slice() as unknown as Fields;
          copy[at] = value;
        }
      }
    } else {
      for (const field in tree as Fields) {
        const child = (tree as Fields)[field];
        if (encoding && child === undefined) {
          kept = false;
          continue;
        }
        if (place.next?.name === field) place = place.next;
        else {
          if (field[0] === "$") {
            const value = special(tree);
            if (value !== undefined) return value;
          }
          if (!Object.hasOwn(tree as Fields, field)) continue;
          // Not earlier: what is wrong with a wrapper is wrong at its own place.
          step = field;
          place = follow(place, field);
        }
        step = field;
        count++;
        if (isCommon(child)) continue;
        place.inner ??= before();
        const value = walk(child, depth + 1, special, encoding, place.inner);
        if (value !== child) {
          // As a copy has all fields of its own, this sets none of the prototype, not even for `__proto__`.
          if (copy === tree) copy = { ...copy };
          copy[field] = value;
        }
      }
    }
  } catch (thrown) {
    throw below(step, thrown);
  }
  if (count > 1024) refuse("more than 1024 fields");
  if (!encoding || (kept && place.sorted)) return copy;
  const given = Object.keys(copy).filter((field) => copy[field] !== undefined);
  return Object.fromEntries(given.sort().map((field) => [field, copy[field]]));
}

/** Whether a value is the same in JSON and in Convex: what JSON has words for, but -0 and a lone surrogate. */
function isCommon(value: unknown): boolean {
  return typeof value === "string"
    ? // Where the method is missing, the backend refuses the string.
      (value as string & { isWellFormed?(): boolean }).isWellFormed?.() !== false
    : typeof value === "number"
      ? Number.isFinite(value) && !Object.is(value, -0)
      : value === null || typeof value === "boolean";
}
