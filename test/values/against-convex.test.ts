import { convexToJson, jsonToConvex, type Value as NpmValue } from "convex/values";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ConvexValueError,
  decodeValue,
  encodeValue,
  printValue,
  type Value,
} from "../../src/values/index.ts";

const field = fc
  .string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    maxLength: 8,
  })
  .filter((name) => !name.startsWith("$") && name !== "__proto__");

const { value: values } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.string({ unit: "binary" }),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.slice().buffer),
    fc.array(tie("value"), { maxLength: 6 }),
    fc.dictionary(field, tie("value"), { maxKeys: 6 }),
    fc.dictionary(field, fc.option(tie("value"), { nil: undefined }), { maxKeys: 6 }) as fc.Arbitrary<Value>,
  ),
}));

describe("the same as npm convex", () => {
  test("for every value: the bytes that are sent, and what comes back", () => {
    fc.assert(
      fc.property(values, (value) => {
        const json = encodeValue(value);
        expect(JSON.stringify(json)).toBe(JSON.stringify(convexToJson(value as NpmValue)));
        const text = JSON.stringify(json);
        expect(decodeValue(JSON.parse(text))).toStrictEqual(jsonToConvex(JSON.parse(text)));
        expect(decodeValue(JSON.parse(printValue(value)))).toStrictEqual(jsonToConvex(JSON.parse(text)));
      }),
      { numRuns: 2000 },
    );
  });

  test("for bytes of any length", () => {
    for (const length of [0, 1, 2, 3, 8, 9, 5999, 6000, 6001, 6002, 6003, 100_000, 300_001]) {
      const bytes = Uint8Array.from({ length }, (_, at) => at * 7 + (at >> 8)).buffer;
      const json = { $bytes: Buffer.from(bytes).toString("base64") };
      expect(encodeValue(bytes)).toEqual(json);
      expect(decodeValue(json)).toEqual(bytes);
    }
  });

  test("for every JSON: both give one value or both refuse, but for the listed differences", () => {
    const json = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { depthSize: "small" },
        fc.constant(null),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string({ unit: "binary" }),
        fc.array(tie("json"), { maxLength: 4 }),
        fc.dictionary(fc.oneof(field, fc.constantFrom("$a", "$set", "$undefined", "é", "a\n")), tie("json"), {
          maxKeys: 4,
        }),
        fc.record({ $integer: fc.oneof(canonicalBase64, tie("json")) }),
        fc.record({ $float: fc.oneof(canonicalBase64, specialFloat, tie("json")) }),
        fc.record({ $bytes: fc.oneof(canonicalBase64, fc.integer()) }),
      ),
    })).json;
    fc.assert(
      fc.property(json, (tree) => {
        const given = JSON.parse(JSON.stringify(tree));
        const [ours, theirs] = [
          outcome(() => decodeValue(given)),
          outcome(() => jsonToConvex(given as never)),
        ];
        if (hasListedDifference(given)) return;
        expect(ours).toStrictEqual(theirs);
      }),
      { numRuns: 2000 },
    );
  });
});

const canonicalBase64 = fc
  .uint8Array({ maxLength: 20 })
  .map((bytes) => Buffer.from(bytes).toString("base64"));
const specialFloat = fc.constantFrom("AAAAAAAA+H8=", "AAAAAAAA8H8=", "AAAAAAAA8P8=", "AAAAAAAAAIA=");

/** What a decoder answers: a value, or that it refuses. The texts of the two differ, and may. */
function outcome(run: () => unknown): unknown {
  try {
    return { value: run() };
  } catch {
    return "refused";
  }
}

/** Base64 that one side takes and the other does not, and a wrapped +0: see the tests of each below. */
function hasListedDifference(json: unknown): boolean {
  if (json === null || typeof json !== "object") return false;
  return Object.entries(json).some(([key, child]) => {
    if (key.startsWith("$") && typeof child === "string") {
      const canonical = Buffer.from(child, "base64").toString("base64") === child;
      return !canonical || (key === "$float" && child === "AAAAAAAAAAA=");
    }
    return hasListedDifference(child);
  });
}

describe("different from npm convex, because the backend is", () => {
  test("base64: junk, url-safe, trailing bits are refused; short padding is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ABab01+/=-_* "), maxLength: 14 }), (text) => {
        const body = text.replace(/={1,2}$/, "");
        const padding = text.length - body.length;
        const loose = body.length % 4;
        const canonical = Buffer.from(body, "base64").toString("base64").replaceAll("=", "");
        const good =
          /^[A-Za-z0-9+/]*$/.test(body) && canonical === body && padding <= (4 - loose) % 4 && loose !== 1;
        expect(outcome(() => decodeValue({ $bytes: text }))).toStrictEqual(
          good ? { value: Uint8Array.from(Buffer.from(body, "base64")).buffer } : "refused",
        );
      }),
      { numRuns: 3000 },
    );
  });

  test("a lone surrogate is refused", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0xd700, max: 0xe0ff }).map((c) => String.fromCharCode(c)) }),
        (text) => {
          const sound = new TextDecoder().decode(new TextEncoder().encode(text)) === text;
          expect(outcome(() => encodeValue(text))).toStrictEqual(sound ? { value: text } : "refused");
        },
      ),
    );
  });

  test("a class instance that npm convex refuses is refused too", () => {
    for (const given of [
      new Date(0),
      /x/,
      new Map(),
      new Set(),
      new Uint8Array(2),
      Symbol("s"),
      new (class A {})(),
    ]) {
      expect(() => convexToJson(given as never)).toThrow();
      expect(() => encodeValue(given as never)).toThrow(ConvexValueError);
    }
  });
});
