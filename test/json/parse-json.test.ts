import { expect, test } from "vitest";
import { parseJson, printJson } from "../../src/json/index.ts";

const rows = [
  { given: "1767225600123456789", want: 1767225600123456789n },
  {
    given: "[-9223372036854775808, 9007199254740991, 9007199254740992]",
    want: [-(2n ** 63n), 9007199254740991, 9007199254740992n],
  },
  { given: '{"a": [{"b": 12345678901234567890}]}', want: { a: [{ b: 12345678901234567890n }] } },
  { given: "0.12345678901234567890", want: Number("0.12345678901234567890") },
  { given: "12345678901234567890e1", want: Number("12345678901234567890e1") },
  {
    given: '"12345678901234567890 and \\"12345678901234567890"',
    want: '12345678901234567890 and "12345678901234567890',
  },
  {
    given: '["#12345678901234567890", 12345678901234567890]',
    want: ["#12345678901234567890", 12345678901234567890n],
  },
  { given: '["\\u0023#1", "##2", 12345678901234567890]', want: ["##1", "##2", 12345678901234567890n] },
] as const;

test.for(rows)("$given", ({ given, want }) => {
  expect(parseJson(given)).toStrictEqual(want);
});

test("a field of any name is a field", () => {
  const read = parseJson('{"__proto__": 12345678901234567890}');
  expect(Object.entries(read as object)).toEqual([["__proto__", 12345678901234567890n]]);
});

test.for(["", "{", "[01]", "'a'", "12345678901234567890x", '"a\n"'])("%j is no JSON", (given) => {
  expect(() => parseJson(given)).toThrow(SyntaxError);
});

test.for(rows)("what is printed is read back: $given", ({ given }) => {
  const printed = printJson(parseJson(given));
  expect(printJson(parseJson(printed))).toBe(printed);
});
