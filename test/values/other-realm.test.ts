import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { decodeValue, encodeValue, printValue, type Value } from "../../src/values/index.ts";

/** As a page in jsdom has them, or a worker: of classes that are not those of this realm. */
const foreign: Value = runInNewContext(
  "({ bytes: new Uint8Array([1, 2, 255]).buffer, list: [new ArrayBuffer(0)], n: 1n })",
);

test("values of another realm are values", () => {
  expect((foreign as { bytes: unknown }).bytes).not.toBeInstanceOf(ArrayBuffer);
  // base64 of 01 02 ff, and of nothing
  const json = { bytes: { $bytes: "AQL/" }, list: [{ $bytes: "" }], n: { $integer: "AQAAAAAAAAA=" } };
  expect(encodeValue(foreign)).toEqual(json);
  expect(JSON.parse(printValue(foreign))).toEqual(json);
  expect(decodeValue(runInNewContext(`(${JSON.stringify(json)})`))).toMatchObject({ n: 1n });
});

test("an instance of another realm's class is none", () => {
  expect(() => encodeValue(runInNewContext("new Date(0)"))).toThrow("Date is not a Convex value");
  expect(() => encodeValue(runInNewContext("new SharedArrayBuffer(1)"))).toThrow(/is not a Convex value/);
});
