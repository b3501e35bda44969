import { describe, expect, test } from "vitest";
import { LineError, readLines } from "../../src/lines/index.ts";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(bytes: Uint8Array | string, size = 3): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(inPieces(Buffer.from(bytes), size))) lines.push(line);
  return lines;
}

describe("lines end at \\n alone", () => {
  test.for([
    { given: "two lines", text: "a\nb\n", want: ["a", "b"] },
    { given: "a last line without its end", text: "a\nb", want: ["a", "b"] },
    { given: "empty lines", text: "\n\na\n\n", want: ["", "", "a", ""] },
    { given: "nothing", text: "", want: [] },
    { given: "line and paragraph separators", text: "a\u2028b\u2029c\nd\n", want: ["a\u2028b\u2029c", "d"] },
    { given: "other breaks of Unicode", text: "a\u0085b\vc\fd\re\nf\n", want: ["a\u0085b\vc\fd\re", "f"] },
    { given: "carriage returns", text: "a\r\nb\r\n", want: ["a\r", "b\r"] },
    { given: "a byte order mark", text: "\uFEFFa\n", want: ["\uFEFFa"] },
    { given: "characters of up to four bytes", text: "é€😀\n\uFFFD\n", want: ["é€😀", "\uFFFD"] },
  ])("$given", async ({ text, want }) => {
    for (const size of [1, 2, 3, 5, 1000]) expect(await linesOf(text, size)).toEqual(want);
  });
});

describe("what is no line is refused by its number", () => {
  test.for([
    { given: "a lone continuation byte", bytes: [97, 10, 98, 0x80, 10, 99], want: 2 },
    { given: "Latin-1", bytes: [...Buffer.from("a\nb\ncaf"), 0xe9, 10, 97, 10], want: 3 },
    { given: "an encoded surrogate", bytes: [0xed, 0xa0, 0x80, 10, 97], want: 1 },
    { given: "a character that the end cuts", bytes: [97, 10, 98, 10, 0xe2, 0x82], want: 3 },
    { given: "a character that a line break cuts", bytes: [0xe2, 0x82, 10, 0xac, 10], want: 1 },
  ])("$given", async ({ bytes, want }) => {
    for (const size of [1, 2, 1000]) {
      const error = await linesOf(Uint8Array.from(bytes), size).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(LineError);
      expect(error.line).toBe(want);
    }
  });

  test("a line without an end, once it is longer than any document", async () => {
    const piece = Buffer.alloc(1024 * 1024, 97);
    let given = 0;
    const endless = (async function* () {
      for (;;) {
        given++;
        yield piece;
      }
    })();
    await expect(readLines(endless).next()).rejects.toMatchObject({ line: 1 });
    expect(given).toBe(65);
  });
});
