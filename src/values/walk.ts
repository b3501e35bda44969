import { type Fields, follow, start } from "./field-names.ts";
import { below, refuse } from "./value-error.ts";

/**
 * Converts a value in one direction. What needs no change is given back as it is, the same object; a container is
 * copied when the first of its children changes. Refuses what the backend refuses in any value.
 *
 * @param special - makes of anything but a common scalar what stands for it; nothing of a list or an object to go into.
 * @param encoding - whether fields must be in order, and those that are `undefined` left out.
 */
export function walk(
  tree: unknown,
  depth: number,
  special: (value: unknown) => unknown,
  encoding?: boolean,
): unknown {
  if (typeof tree === "string") return checkString(tree);
  // JSON has -0, but the backend writes and reads it as a special float.
  if (Number.isFinite(tree) && !(encoding && Object.is(tree, -0))) return tree;
  if (tree === null || typeof tree === "boolean") return tree;
  const value = special(tree);
  if (value !== undefined) return value;
  if (depth > 63) refuse("nested deeper than 64 levels");
  let copy = tree as Fields;
  let place = start;
  let count = 0;
  let kept = true;
  // A local variable: noting every step where an error could find it would cost more than all the rest.
  let step: string | number | undefined;
  try {
    if (Array.isArray(tree)) {
      if (tree.length > 8192) refuse("more than 8192 elements");
      let list: unknown[] = tree;
      for (let at = 0; at < tree.length; at++) {
        step = at;
        const child = tree[at];
        const value = walk(child, depth + 1, special, encoding);
        if (value !== child) {
          if (list === tree) list = tree.slice();
          list[at] = value;
        }
      }
      return list;
    }
    for (const field in tree as Fields) {
      const child = (tree as Fields)[field];
      if (encoding && child === undefined) {
        kept = false;
        continue;
      }
      step = field;
      if (place.guess === field) place = place.next as typeof place;
      else if (Object.hasOwn(tree as Fields, field)) place = follow(place, field);
      else continue;
      count++;
      const value = walk(child, depth + 1, special, encoding);
      if (value !== child) {
        // As a copy has all fields of its own, this sets none of the prototype, not even for `__proto__`.
        if (copy === tree) copy = { ...copy };
        copy[field] = value;
      }
    }
  } catch (thrown) {
    throw below(step, thrown);
  }
  if (count > 1024) refuse("more than 1024 fields");
  if (!encoding || (kept && place.sorted)) return copy;
  const sorted = Object.keys(copy).sort();
  return Object.fromEntries(
    sorted.flatMap((field) => (copy[field] === undefined ? [] : [[field, copy[field]]])),
  );
}

/** Refuses a lone surrogate, which could not be written as UTF-8. Where the method is missing, the backend refuses it. */
function checkString(text: string & { isWellFormed?(): boolean }): string {
  return text.isWellFormed?.() === false ? refuse("a string must not hold a lone surrogate") : text;
}
