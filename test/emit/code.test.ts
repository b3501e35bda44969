import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  blockComment,
  type Code,
  code,
  joined,
  lineComment,
  nothing,
  numeral,
  quoted,
  word,
} from "../../src/emit/code.ts";
import { filesBelow } from "../architecture/files-below.ts";

describe("code", () => {
  test("indents the later lines of a part to the line it starts on", () => {
    const body = code`first();\nsecond();\n\nthird();`;
    expect(code`{\n  ${body}\n}`.text).toBe("{\n  first();\n  second();\n\n  third();\n}");
    expect(code`\tx = ${body};`.text).toBe("\tx = first();\n\tsecond();\n\n\tthird();;");
  });

  test("joins parts", () => {
    expect(joined([word("a"), word("b")], code`, `).text).toBe("a, b");
    expect(code`[${nothing}]`.text).toBe("[]");
  });

  test("takes no plain text", () => {
    // @ts-expect-error a string is not Code
    code`${"evil()"}`;
    // @ts-expect-error neither is what only looks like it
    const lookalike: Code = { text: "evil()" };
    expect(lookalike).toBeDefined();
  });
});

test.for([
  ["plain", '"plain"'],
  ['say "hi"\\n', '"say \\"hi\\"\\\\n"'],
  ["a\nb\u2028c", '"a\\nb\\u2028c"'],
  ["`y` #{z} %s", '"`y` #{z} %s"'],
  ["日本 😀", '"日本 😀"'],
  ["\u202eevil", '"\\u202eevil"'],
])("quoted %j", ([given, want]) => {
  expect(quoted(given as string).text).toBe(want);
  expect(JSON.parse(quoted(given as string).text)).toBe(given);
});

test.for([
  [1.5, "1.5"],
  [-0, "-0"],
  [1e21, "1e+21"],
  [-9223372036854775808n, "-9223372036854775808"],
] as const)("numeral %s", ([given, want]) => {
  expect(numeral(given).text).toBe(want);
});

test.for(["", "1a", "a-b", "a b", "a;b", "é"])("%j is no word", (name) => {
  expect(() => word(name)).toThrow("is not an identifier");
});

describe("comments cannot be left", () => {
  test.for([
    ["one line", "/** one line */"],
    ["end */ evil()", "/** end *\\/ evil() */"],
    ["two\r\nlines", "/**\n * two\n * lines\n */"],
  ])("%j", ([given, want]) => {
    expect(blockComment(given as string).text).toBe(want);
  });

  test.for(["\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f"])(
    "a line comment and the line's end %j",
    (end) => {
      expect(lineComment(code`//`, `fine${end}evil()`).text).toBe("// fine\n// evil()");
    },
  );
});

test("half a character is refused", () => {
  expect(() => quoted("\ud800")).toThrow("half a character");
});

test("only one file makes Code of a text", () => {
  const makers = filesBelow(["src"], /\.ts$/).filter((file) =>
    readFileSync(file, "utf8").includes("new Code("),
  );
  expect(makers).toEqual(["src/emit/code.ts"]);
});
