import { compareKeys, type Indexed, sortKey } from "./sort-key.ts";

/**
 * Compares two values, either of which may be missing, as indexes order them: filters follow the same rules, so that
 * `undefined` lies below `null`, and no float equals an int64.
 *
 * @returns less than 0, 0 or more than 0.
 */
export function compareValues(a: Indexed, b: Indexed): number {
  // The key of a number says nothing that `<` does not, but for zeros and NaN.
  if (typeof a === "number" && typeof b === "number" && a !== b && !Number.isNaN(a - b))
    return a < b ? -1 : 1;
  if (typeof a === "bigint" && typeof b === "bigint") return a < b ? -1 : a > b ? 1 : 0;
  return compareKeys(sortKey(a), sortKey(b));
}

/** Whether two values are the same one: of one type, and for floats down to the sign of a zero. */
export const sameValue = (a: Indexed, b: Indexed): boolean =>
  a === b && a !== 0 ? true : compareValues(a, b) === 0;
