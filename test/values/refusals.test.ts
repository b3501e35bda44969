import { describe, expect, test } from "vitest";
import { ConvexValueError, decodeValue, encodeValue } from "../../src/values/index.ts";

function failure(run: () => unknown): { readonly path: string; readonly rule: string } {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(ConvexValueError);
    const { path, rule } = error as ConvexValueError;
    return { path, rule };
  }
  throw new Error("nothing was refused");
}

const nested = (levels: number, leaf: unknown = 1): unknown =>
  levels === 0 ? leaf : [nested(levels - 1, leaf)];
const cycle: unknown[] = [];
cycle.push(cycle);

describe("decodeValue names the place and the rule", () => {
  test.for([
    {
      given: { args: { items: [0, 0, 0, { count: { $integer: 1 } }] } },
      path: "args.items[3].count",
      rule: "must be standard base64",
    },
    {
      given: { a: [{ $integer: "AAAA" }] },
      path: "a[0]",
      rule: "must be eight bytes",
    },
    { given: { $float: "AAAAAAAA8D8=" }, path: "", rule: "must be a JSON number" },
    { given: { $commitTs: null }, path: "$commitTs", rule: "a field name must not start with $" },
    { given: { $: 1 }, path: "$", rule: "a field name must not start with $" },
    {
      given: { $integer: "AQAAAAAAAAA=", a: 1 },
      path: "$integer",
      rule: "a field name must not start with $",
    },
    { given: { a: 1, $b: 2 }, path: "$b", rule: "a field name must not start with $" },
    {
      given: { "a b": { é: 1 } },
      path: '["a b"]["é"]',
      rule: "a field name must be printable ASCII, 1024 characters at most",
    },
    { given: ["\ud800"], path: "[0]", rule: "a string must not hold a lone surrogate" },
    { given: Number.POSITIVE_INFINITY, path: "", rule: "a number is out of range" },
    {
      given: { [`x${"y".repeat(1024)}`]: 1 },
      path: `["x${"y".repeat(63)}"]`,
      rule: "a field name must be printable ASCII, 1024 characters at most",
    },
    { given: undefined, path: "", rule: "undefined is not JSON" },
    { given: { a: [Array(8193).fill(0)] }, path: "a[0]", rule: "more than 8192 elements" },
    { given: nested(64, {}), path: "[0]".repeat(64), rule: "more than 64 levels" },
  ])("$path: $rule", ({ given, path, rule }) => {
    expect(failure(() => decodeValue(given))).toEqual({ path, rule });
  });

  test("a root stands in front", () => {
    expect(failure(() => decodeValue([{ $foo: 1 }], "value")).path).toBe("value[0].$foo");
  });
});

describe("encodeValue refuses what is not a Convex value", () => {
  test.for([
    { name: "undefined", given: undefined, path: "", rule: "undefined is not a Convex value" },
    {
      name: "undefined in a list",
      given: { a: [undefined] },
      path: "a[0]",
      rule: "undefined is not a Convex value",
    },
    { name: "a hole", given: Array(2), path: "[0]", rule: "undefined is not a Convex value" },
    { name: "a function", given: { f: () => 1 }, path: "f", rule: "function is not a Convex value" },
    { name: "a Date", given: { at: new Date(0) }, path: "at", rule: "Date is not a Convex value" },
    { name: "a Map", given: new Map(), path: "", rule: "Map is not a Convex value" },
    { name: "a Set", given: new Set(), path: "", rule: "Set is not a Convex value" },
    { name: "a view", given: new Uint8Array(1), path: "", rule: "Uint8Array is not a Convex value" },
    { name: "2 ** 63", given: [2n ** 63n], path: "[0]", rule: "a bigint must fit into 64 bits" },
    { name: "$", given: { a: 1, $: 1 }, path: "$", rule: "a field name must not start with $" },
    { name: "a $ name", given: { $a: 1 }, path: "$a", rule: "a field name must not start with $" },
    {
      name: "a lone surrogate",
      given: { a: "\udc00" },
      path: "a",
      rule: "a string must not hold a lone surrogate",
    },
    { name: "8193 elements", given: Array(8193).fill(0), path: "", rule: "more than 8192 elements" },
    {
      name: "1025 fields",
      given: Object.fromEntries(Array.from({ length: 1025 }, (_, at) => [`f${at}`, 0])),
      path: "",
      rule: "more than 1024 fields",
    },
    {
      name: "1025 fields below a field",
      given: { a: Object.fromEntries(Array.from({ length: 1025 }, (_, at) => [`f${at}`, 0])) },
      path: "a",
      rule: "more than 1024 fields",
    },
    { name: "65 levels", given: nested(65), path: "[0]".repeat(64), rule: "more than 64 levels" },
    { name: "a circle", given: cycle, path: "[0]".repeat(64), rule: "more than 64 levels" },
  ])("$name", ({ given, path, rule }) => {
    expect(failure(() => encodeValue(given as never))).toEqual({ path, rule });
  });

  test("and takes what lies exactly at the limits", () => {
    expect(encodeValue(nested(64) as never)).toEqual(nested(64));
    expect(decodeValue(nested(64))).toEqual(nested(64));
    expect(decodeValue(nested(64, { $integer: "AQAAAAAAAAA=" }))).toEqual(nested(64, 1n));
    expect(encodeValue(Array(8192).fill(0))).toHaveLength(8192);
    const fields = Object.fromEntries(
      Array.from({ length: 1025 }, (_, at) => [`f${at}`, at ? 0 : undefined]),
    );
    expect(Object.keys(encodeValue(fields) as object)).toHaveLength(1024);
    expect(encodeValue([-(2n ** 63n), 2n ** 63n - 1n])).toEqual([
      { $integer: "AAAAAAAAAIA=" },
      { $integer: "/////////38=" },
    ]);
  });
});

describe("inputs stay as they were", () => {
  test("decoding copies only what changes", () => {
    const json = { a: { deep: [1, "x"] }, b: [{ $integer: "AQAAAAAAAAA=" }], c: { $bytes: "AA==" } };
    const before = JSON.stringify(json);
    const value = decodeValue(json) as { a: unknown };
    expect(JSON.stringify(json)).toBe(before);
    expect(value.a).toBe(json.a);
    expect(value).toEqual({ a: json.a, b: [1n], c: new Uint8Array([0]).buffer });
    const plain = { a: [1, { b: "c" }] };
    expect(decodeValue(plain)).toBe(plain);
  });

  test("encoding copies only what changes, drops undefined, sorts fields", () => {
    const value = { b: 1n, a: { x: [1] }, c: undefined };
    const json = encodeValue(value) as { a: unknown };
    expect(JSON.stringify(json)).toBe('{"a":{"x":[1]},"b":{"$integer":"AQAAAAAAAAA="}}');
    expect(json.a).toBe(value.a);
    expect(value).toStrictEqual({ b: 1n, a: { x: [1] }, c: undefined });
  });
});
