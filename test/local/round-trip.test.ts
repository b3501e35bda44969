import { afterAll, beforeAll, expect, test } from "vitest";
import type { Api } from "../../generated/sample/typescript/api.js";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { importWholeSample } from "../whole-sample/write-whole-sample.ts";

let deployment: LocalDeployment;
let api: Api;

beforeAll(async () => {
  deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex", run: "seed:init" });
  const { createApi, createConvexClient } = await importWholeSample("typescript/api.js");
  api = createApi(createConvexClient(deployment.url));
});
afterAll(async () => await deployment.close());

/** A double's eight bytes: NaN and -0 are told apart from what is merely equal to them. */
const bits = (value: number) => new DataView(Float64Array.of(value).buffer).getBigUint64(0);
const bytesOf = (value: ArrayBuffer) => [...new Uint8Array(value)];

test.for([
  0,
  -0,
  1,
  0.1,
  -1.5,
  5e-324,
  1.7976931348623157e308,
  2 ** 53 + 2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
])("float64 %s, to the bit", async (value) => {
  expect(bits(await api.echo.float64({ value }))).toBe(bits(value));
});

test.for([0n, 1n, -1n, 9007199254740993n, 2n ** 63n - 1n, -(2n ** 63n)])("int64 %s", async (value) => {
  expect(await api.echo.int64({ value })).toBe(value);
  expect(await api.echo.array({ value: [value, 0n] })).toEqual([value, 0n]);
});

test.for([[], [0], [255, 0, 128, 1], Array.from({ length: 1000 }, (_, index) => index % 256)])(
  "bytes %j",
  async (given) => {
    expect(bytesOf(await api.echo.bytes({ value: Uint8Array.from(given).buffer }))).toEqual(given);
  },
);

test.for(["", "plain", "日本 😀", 'a"b\\c\u0000\n', "$integer"])("string %j", async (value) => {
  expect(await api.echo.string({ value })).toBe(value);
});

test("null, booleans and ids", async () => {
  expect(await api.echo.nothing({ value: null })).toBeNull();
  expect([await api.echo.boolean({ value: true }), await api.echo.boolean({ value: false })]).toEqual([
    true,
    false,
  ]);
  const [message] = await api.messages.list();
  expect(message).toBeDefined();
  if (message !== undefined) expect(await api.echo.id({ value: message._id })).toBe(message._id);
});

test.for<Record<string, number>>([{}, { a: 1.5, "with space": -0, constructor: 2 }])(
  "record %j",
  async (value) => {
    expect(await api.echo.record({ value })).toStrictEqual(value);
  },
);

test.for<Parameters<Api["echo"]["object"]>[0]["value"]>([
  { count: 0n },
  { count: 1n, constructor: false },
  { count: -1n, label: "x", constructor: true },
])("object %#", async (value) => {
  expect(await api.echo.object({ value })).toStrictEqual(value);
});

test.for(["small", 7, 1n, true] as const)("literal %s", async (value) => {
  expect(await api.echo.literal({ value })).toBe(value);
});

test("each branch of a discriminated union, and null beside it", async () => {
  expect(await api.echo.union({ value: { kind: "text", text: "t" } })).toStrictEqual({
    kind: "text",
    text: "t",
  });
  const image = await api.echo.union({ value: { kind: "image", data: Uint8Array.of(1, 2).buffer } });
  expect(image?.kind === "image" ? bytesOf(image.data) : image).toEqual([1, 2]);
  expect(await api.echo.union({ value: null })).toBeNull();
});

test.for([{}, { value: null }, { value: "x" }])(
  "absent, null and present stay three things: %j",
  async (args) => {
    expect(await api.echo.optional(args)).toStrictEqual(args);
  },
);

test("any, by a query, a mutation and an action", async () => {
  const value = { deep: [1n, -0, null, { _id: "x", list: [[]] }], constructor: "own" };
  expect(await api.echo.any({ value })).toStrictEqual(value);
  expect(await api.echo.anyMutation({ value })).toStrictEqual(value);
  expect(await api.echo.anyAction({ value })).toStrictEqual(value);
  expect(await api.echo.unvalidated(value)).toStrictEqual(value);
});
