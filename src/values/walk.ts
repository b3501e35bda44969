import { type Fields, follow, start } from "./field-names.ts";
import { refuse, steps } from "./value-error.ts";

/**
 * Visits everything in a list or an object. What needs no change is given back as it is, the same object; a container
 * is copied when the first of its children changes. Refuses what the backend refuses in any container.
 *
 * @param encoding - whether fields must be in order, and those that are `undefined` left out.
 */
export function walk(
  tree: object,
  depth: number,
  visit: (value: unknown, depth: number) => unknown,
  encoding?: boolean,
): unknown {
  if (depth > 63) refuse("nested deeper than 64 levels");
  if (Array.isArray(tree)) {
    let list: unknown[] = tree;
    if (tree.length > 8192) refuse("more than 8192 elements");
    for (let at = 0; at < tree.length; at++) {
      steps[depth] = at;
      const value = visit(tree[at], depth + 1);
      if (value !== tree[at]) {
        if (list === tree) list = tree.slice();
        list[at] = value;
      }
    }
    steps[depth] = undefined;
    return list;
  }
  let fields = tree as Fields;
  let place = start;
  let count = 0;
  let kept = true;
  for (const field in tree) {
    const child = (tree as Fields)[field];
    if (encoding && child === undefined) {
      kept = false;
      continue;
    }
    steps[depth] = field;
    if (place.guess === field) place = place.next as typeof place;
    else if (Object.hasOwn(tree, field)) place = follow(place, field);
    else continue;
    count++;
    const value = visit(child, depth + 1);
    if (value !== child) {
      // As a copy has all fields of its own, this sets none of the prototype, not even for `__proto__`.
      if (fields === tree) fields = { ...fields };
      fields[field] = value;
    }
  }
  steps[depth] = undefined;
  if (count > 1024) refuse("more than 1024 fields");
  if (!encoding || (kept && place.sorted)) return fields;
  const sorted = Object.keys(fields).sort();
  return Object.fromEntries(
    sorted.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])),
  );
}
