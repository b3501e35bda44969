import { expect, test } from "vitest";
import { exactNumbers, restoreExact } from "../../src/reference/exact-numbers.ts";

const given = {
  small: 1n,
  list: [{ "a/b": 1767225600123456789n }, 2],
  least: -9223372036854775808n,
  constructor: { text: "1767225600123456789" },
};

test("the numbers that a double cannot hold are found, others are not", () => {
  expect(exactNumbers(given)).toEqual([
    [["list", 0, "a/b"], "1767225600123456789"],
    [["least"], "-9223372036854775808"],
  ]);
});

test("they are put back where they were", () => {
  const text = JSON.stringify(given, (_key, value) => (typeof value === "bigint" ? Number(value) : value));
  const tree = JSON.parse(text);
  restoreExact(tree, exactNumbers(given));
  expect(tree).toEqual({ ...given, small: 1 });
});
