import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareValues, sameValue } from "../../../src/local/engine/order/compare-values.ts";
import { afterPrefix, compareKeys, sortKey, sortKeys } from "../../../src/local/engine/order/sort-key.ts";
import { anyValue } from "./any-value.ts";

// From the head of crates/value/src/sorting.rs, and `total_cmp` of Rust's floats.
const inOrder: readonly unknown[] = [
  undefined,
  null,
  -(2n ** 63n),
  -129n,
  -128n,
  -1n,
  0n,
  1n,
  127n,
  128n,
  2n ** 31n,
  2n ** 63n - 1n,
  Number.NEGATIVE_INFINITY,
  -1e300,
  -1,
  -5e-324,
  -0,
  0,
  5e-324,
  1,
  1e300,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  false,
  true,
  "",
  "\0",
  "\0a",
  "A",
  "a",
  "a\0",
  "aa",
  "b",
  "é",
  "日本",
  "🦉",
  new ArrayBuffer(0),
  new Uint8Array([0]).buffer,
  new Uint8Array([0, 0]).buffer,
  new Uint8Array([1]).buffer,
  new Uint8Array([255]).buffer,
  [],
  [null],
  [0n, "z"],
  [0],
  [[]],
  {},
  { "": 1 },
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2 },
  { b: null },
];

/** Two values whose keys begin alike, and what follows the first. */
const alike: [unknown, unknown, unknown][] = [
  ["", "\0", 0n],
  [new ArrayBuffer(0), new Uint8Array([0, 0]).buffer, "z"],
  [{}, { "": 0 }, { b: null }],
];

describe("sort keys", () => {
  test("order every kind of value as the backend does", () => {
    for (const [at, lower] of inOrder.entries())
      for (const higher of inOrder.slice(at + 1)) {
        expect(sortKey(lower) < sortKey(higher), `${String(lower)} below ${String(higher)}`).toBe(true);
        expect(compareValues(lower, higher)).toBeLessThan(0);
        expect(compareValues(higher, lower)).toBeGreaterThan(0);
        expect(sameValue(lower, higher)).toBe(false);
      }
  });

  test("begin no other key but one that goes on with the byte that escapes, so lists order by their first difference", () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, rest) => {
        const [key, other] = [sortKey(a), sortKey(b)];
        const order = compareKeys(key, other);
        if (order === 0) return sameValue(a, b);
        return (
          (!other.startsWith(key) || other[key.length] === "\xFF") &&
          compareKeys(sortKeys([a, rest]), sortKeys([b])) === order
        );
      }),
      { examples: alike },
    );
  });

  test("a prefix ends above whatever begins with it, and below all else above it", () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, rest) => {
        const end = afterPrefix(sortKey(a));
        expect(sortKeys([a, rest]) < end).toBe(true);
        if (sortKey(b) > sortKey(a)) expect(sortKey(b) > end).toBe(true);
      }),
      { examples: alike },
    );
  });
});
