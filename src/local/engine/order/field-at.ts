import type { Indexed } from "./sort-key.ts";

/** A field's place in a document, in steps: `address.city` is `["address", "city"]`. */
export type FieldPath = readonly string[];

/** Reads a path such as `address.city`. */
export const parseFieldPath = (text: string): FieldPath => text.split(".");

/** A path as the backend's messages show it: in quotes, with dots. */
export const showFieldPath = (path: FieldPath): string => `"${path.join(".")}"`;

/** The value at a path; undefined where any step of it leads nowhere. */
export function fieldAt(value: unknown, path: FieldPath): Indexed {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null || Array.isArray(at) || at instanceof ArrayBuffer)
      return undefined;
    if (!Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}
