import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExactJson } from "../../src/languages/typescript/runtime/client/streaming/exact-json.ts";
import { parseExact } from "../../src/languages/typescript/runtime/client/streaming/parse-exact.ts";
import { parseMarked } from "../../src/languages/typescript/runtime/client/streaming/parse-marked.ts";
import { parseRows } from "../../src/languages/typescript/runtime/client/streaming/parse-rows.ts";

describe("the exact reader", () => {
  test.for([
    { given: "1767225600123456789", want: 1767225600123456789n },
    { given: "[1, 1.0, -7, 1e3, 1.5e-7]", want: [1n, 1, -7n, 1000, 1.5e-7] },
    { given: "[0, -0, -0.0]", want: [0n, -0, -0] },
    { given: '"12 \\" 34 \\\\"', want: '12 " 34 \\' },
    { given: '{"1": "2", "a\\"3": [4]}', want: { "1": "2", 'a"3': [4n] } },
  ])("reads $given", ({ given, want }) => expect(parseExact(given)).toEqual(want));

  test("keeps __proto__ as a field", () => {
    const read = parseExact('{"__proto__": {"a": 1}}') as object;
    expect(Object.getOwnPropertyDescriptor(read, "__proto__")?.value).toEqual({ a: 1n });
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  test.for(["01", "[1,]", "1.", "{1: 2}", "--1", "", "[1 2]"])("refuses %s", (text) =>
    expect(() => parseExact(text)).toThrow(SyntaxError),
  );

  test("reads a text of ten megabytes", () => {
    const long = "x\\n".repeat(3_400_000);
    expect((parseExact(`["${long}", 12]`) as unknown[])[1]).toBe(12n);
  });
});

/** A value of exact JSON and one way to write it: spaces, escapes and names that are digits included. */
const written = fc.letrec<{ tree: readonly [ExactJson, string] }>((tie) => {
  const space = fc.constantFrom("", "", " ", "\n\t");
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("1", "-5", '{"_ts":1}', "\x80", "\x80\x81\x82\x83", "__proto__", "a\\", '"', "\u2028"),
  );
  const quoted = (value: string, escaped: boolean) =>
    escaped
      ? `"${[...value].map((one) => [...one].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")).join("")}"`
      : JSON.stringify(value);
  const word = fc
    .tuple(text, fc.boolean())
    .map(([value, escaped]) => [value, quoted(value, escaped && /^[\0-\uffff]*$/.test(value))] as const);
  const whole = fc
    .bigInt({ min: -(2n ** 70n), max: 2n ** 70n })
    .map((value) => [value, String(value)] as const);
  const fraction = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map(
      (value) =>
        [
          value,
          /[.e]/.test(String(value)) ? String(value) : `${Object.is(value, -0) ? "-0" : value}.0`,
        ] as const,
    );
  return {
    tree: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom([null, "null"] as const, [true, "true"] as const, [-0, "-0"] as const),
      whole,
      fraction,
      word,
      fc
        .tuple(fc.array(tie("tree"), { maxLength: 4 }), space)
        .map(([items, gap]) => [
          items.map(([value]) => value),
          `[${gap}${items.map(([, said]) => said).join(`${gap},${gap}`)}${gap}]`,
        ]),
      fc
        .tuple(
          fc.uniqueArray(fc.tuple(word, tie("tree")), { maxLength: 4, selector: ([[name]]) => name }),
          space,
        )
        .map(([fields, gap]) => [
          Object.fromEntries(fields.map(([[name], [value]]) => [name, value])),
          `{${gap}${fields.map(([[, name], [, said]]) => `${name}${gap}:${gap}${said}`).join(`${gap},${gap}`)}${gap}}`,
        ]),
    ) as fc.Arbitrary<readonly [ExactJson, string]>,
  };
}).tree;

describe("any JSON, however it is written", () => {
  test.each([
    ["with a second reading", parseExact],
    ["with marks", parseMarked],
  ])("is read exactly, %s", (_, parse) => {
    fc.assert(
      fc.property(written, ([value, text]) => {
        expect(parse(text)).toStrictEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  test("that is cut off is refused as JSON.parse refuses it", () => {
    fc.assert(
      fc.property(written, fc.nat(), ([, text], cut) => {
        const part = text.slice(0, cut % (text.length + 1));
        let wrong = false;
        try {
          JSON.parse(part);
        } catch {
          wrong = true;
        }
        if (wrong) expect(() => parseExact(part)).toThrow(SyntaxError);
        else expect(() => parseExact(part)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a page of rows", () => {
  const ts = 1767225600123456789n;
  const page = (row: string, rest = "") =>
    `{"values":[${row}]${rest},"snapshot":1767225600987654321,"cursor":null,"hasMore":false}`;
  test.for([
    { given: "as the backend writes it", row: `{"_ts":${ts},"a":1.0}`, want: { _ts: ts, a: 1 } },
    { given: "with spaces", row: `{ "_ts" : ${ts} , "a": 7 }`, want: { _ts: ts, a: 7 } },
    {
      given: "with a field below that is called so",
      row: `{"_ts":${ts},"a":{"_ts":5}}`,
      want: { _ts: ts, a: { _ts: 5 } },
    },
    {
      given: "with a field before that is called so",
      row: `{"a":{"_ts":1767225600123456700},"_ts":${ts}}`,
      want: { a: { _ts: Number("1767225600123456700") }, _ts: ts },
    },
    {
      given: "with a text that looks like it",
      row: `{"a":"{\\"_ts\\":1,","_ts":${ts}}`,
      want: { a: '{"_ts":1,', _ts: ts },
    },
    {
      given: "with fields called as the page's are",
      row: `{"_ts":${ts},"cursor":3.0,"snapshot":4}`,
      want: { _ts: ts, cursor: 3, snapshot: 4 },
    },
    { given: "with an escaped name", row: `{"\\u005fts":${ts}}`, want: { _ts: ts } },
    {
      given: "with a whole number that is none here",
      row: `{"_ts":${ts},"a":9007199254740993}`,
      want: { _ts: ts, a: 9007199254740992 },
    },
    { given: "without the timestamp", row: '{"a":1}', want: { a: 1 } },
  ])("$given", ({ row, want }) => {
    expect(parseRows(page(row))).toStrictEqual({
      values: [want],
      snapshot: 1767225600987654321n,
      cursor: null,
      hasMore: false,
    });
  });

  test("of the deltas has an exact cursor", () => {
    const text = `{"values":[{"_ts":${ts},"cursor":5.5}],"cursor":1767225600987654321,"hasMore":true}`;
    expect(parseRows(text)).toMatchObject({ cursor: 1767225600987654321n });
  });
});
