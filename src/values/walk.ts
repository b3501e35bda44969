import { refuse, within } from "./value-error.ts";

/** Any object, by its fields. */
export type Fields = { [field: string]: unknown };

/** What a conversion does with the value at one depth. */
type Visit = (value: unknown, depth: number) => unknown;

/** Field names that have passed, so that the names of a table's documents are looked at once. */
const passed = new Set<string>();

/**
 * Visits everything in a list or an object. What needs no change is given back as it is, the same object; a
 * container is copied when the first of its children changes. Refuses what the backend refuses in any container.
 *
 * @param unwrap - what may know an object by a field whose name is none, such as `$integer`.
 */
export function walk(
  tree: object,
  depth: number,
  visit: Visit,
  unwrap?: (tree: Fields, field: string) => unknown,
): unknown {
  if (depth > 63) refuse("nested deeper than 64 levels");
  let step: string | number | undefined;
  try {
    if (Array.isArray(tree)) {
      let list: unknown[] = tree;
      if (tree.length > 8192) refuse("more than 8192 elements");
      for (step = 0; step < tree.length; step++) {
        const child: unknown = tree[step];
        if (typeof child === "string" && isWellFormed(child)) continue;
        const value = visit(child, depth + 1);
        if (value === child) continue;
        if (list === tree) list = tree.slice();
        list[step] = value;
      }
      return list;
    }
    let fields = tree as Fields;
    let count = 0;
    for (const field in tree) {
      if (!passed.has(field)) {
        if (!Object.hasOwn(tree, field)) continue;
        const value = unwrap?.(tree as Fields, field);
        if (value !== undefined) return value;
        step = field;
        checkFieldName(field);
      }
      step = field;
      count++;
      const child = (tree as Fields)[field];
      if (typeof child === "string" && isWellFormed(child)) continue;
      const value = visit(child, depth + 1);
      if (value === child) continue;
      if (fields === tree) fields = { ...fields };
      put(fields, field, value);
    }
    step = undefined;
    if (count > 1024) refuse("more than 1024 fields");
    return fields;
  } catch (thrown) {
    throw step === undefined ? thrown : within(step, thrown);
  }
}

/** Sets an own field; an assignment to `__proto__` would set the prototype. */
export function put(object: Fields, field: string, value: unknown): void {
  if (field === "__proto__") {
    Object.defineProperty(object, field, { value, enumerable: true, configurable: true, writable: true });
  } else object[field] = value;
}

function checkFieldName(name: string): void {
  if (name[0] === "$") refuse("a field name must not start with $");
  if (!/^[ -~]{0,1024}$/.test(name)) refuse("a field name must be printable ASCII, 1024 characters at most");
  if (passed.size > 4095) passed.clear();
  passed.add(name);
}

/** Whether a string has no lone surrogate; one could not be written as UTF-8. The method is ten times as fast. */
const isWellFormed = (text: string & { isWellFormed?(): boolean }): boolean =>
  text.isWellFormed ? text.isWellFormed() : !/\p{Surrogate}/u.test(text);

/** Refuses a lone surrogate. */
export function checkString(text: string): string {
  return isWellFormed(text) ? text : refuse("a string must not hold a lone surrogate");
}

/** Eight bytes of an int64 or a float64, and a view on them; little-endian, as the backend has them. */
export const eight: Uint8Array<ArrayBuffer> = new Uint8Array(8);
export const view: DataView = new DataView(eight.buffer);
