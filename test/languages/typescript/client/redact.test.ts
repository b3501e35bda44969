import { expect, test } from "vitest";
import { redact } from "../../../../src/languages/typescript/runtime/client/redact.ts";

// What is struck out, and how it may be written, is in the conformance cases `redaction/*`.

const secret = "c2Vj+mV0/WtleQ==";

/** Texts on which a search that goes back to where it was would take minutes. */
const long = ["&#0", "&#x0", "&", "\\", "&a", "%4", "\\u00", "c2Vj+mV0/"];

test.for(long)("a text of nothing but %s is read once", (piece) => {
  const text = piece.repeat(30_000);
  const began = performance.now();
  expect(redact(text, [secret])).toBe(text);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("every one of many is struck out, and two that overlap are one", () => {
  expect(redact(`${secret},`.repeat(20_000), [secret])).toBe("[redacted],".repeat(20_000));
  expect(redact("no abcdefgh", ["abcdef", "defgh"])).toBe("no [redacted]");
});
