import fc from "fast-check";

/** Any Convex value, nested a little. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom("\0", "\u0001", "a", "é") }),
    fc.uint8Array({ maxLength: 4 }).map((bytes) => bytes.slice().buffer),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-c]{0,2}$/), tie("value"), { maxKeys: 3 }),
  ),
})).value;

/** Few values of many kinds, so that random documents meet each other. */
export const fewValues: fc.Arbitrary<unknown> = fc.constantFrom(
  undefined,
  null,
  1n,
  2n,
  -0,
  0,
  1,
  2,
  Number.NaN,
  false,
  true,
  "",
  "a",
  "b",
  [1],
  { x: 1 },
);
