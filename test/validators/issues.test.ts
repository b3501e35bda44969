import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json/index.ts";
import { compiled } from "./compiled.ts";

const components: JsonObject = {
  Int64: {
    type: "object",
    required: ["$integer"],
    additionalProperties: false,
    properties: { $integer: { type: "string", pattern: "^[A-Za-z0-9+/]{11}=$" } },
  },
  Text: {
    type: "object",
    required: ["kind", "text"],
    properties: { kind: { const: "text" }, text: { type: "string" } },
  },
  Image: {
    type: "object",
    required: ["kind", "url"],
    properties: {
      kind: { const: "image" },
      url: { type: "string" },
      size: { $ref: "#/components/schemas/Int64" },
    },
  },
  Tree: {
    type: "object",
    required: ["children"],
    properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
  },
};
const block: JsonObject = {
  oneOf: [{ $ref: "#/components/schemas/Text" }, { $ref: "#/components/schemas/Image" }],
  discriminator: {
    propertyName: "kind",
    mapping: { text: "#/components/schemas/Text", image: "#/components/schemas/Image" },
  },
};
const untagged: JsonObject = {
  anyOf: [
    { type: "null" },
    {
      type: "object",
      required: ["a", "b"],
      additionalProperties: false,
      properties: { a: { type: "string" }, b: { type: "string" } },
    },
    { type: "object", required: ["c"], additionalProperties: false, properties: { c: { type: "number" } } },
    { type: "array", items: { type: "string" } },
  ],
};
const int64 = { $ref: "#/components/schemas/Int64" };
const closed: JsonObject = {
  type: "object",
  additionalProperties: false,
  properties: { "a/b~c": { type: "string" } },
};

/** Each row: the schema, a value, and the place and expectation of every issue. */
const rows: readonly {
  title: string;
  schema: JsonObject;
  value: unknown;
  want: readonly [string, string][];
}[] = [
  { title: "a value that fits", schema: block, value: { kind: "text", text: "x" }, want: [] },
  {
    title: "the meant branch of a tagged union",
    schema: block,
    value: { kind: "image", url: 1 },
    want: [["/url", "a string"]],
  },
  {
    title: "a tag that names no branch",
    schema: block,
    value: { kind: "sound" },
    want: [["/kind", '"text" or "image"']],
  },
  { title: "no tag at all", schema: block, value: {}, want: [["/kind", "a value"]] },
  { title: "another kind of value for a tagged union", schema: block, value: 3, want: [["", "an object"]] },
  {
    title: "a place inside a reference inside a branch",
    schema: block,
    value: { kind: "image", url: "u", size: 3 },
    want: [["/size", "an object"]],
  },
  {
    title: "the nearest branch of an untagged union",
    schema: untagged,
    value: { a: "x" },
    want: [["/b", "a value"]],
  },
  {
    title: "a branch told by its own field",
    schema: untagged,
    value: { c: "x" },
    want: [["/c", "a number"]],
  },
  {
    title: "an item of the list branch",
    schema: untagged,
    value: ["x", 1, "y", null],
    want: [
      ["/1", "a string"],
      ["/3", "a string"],
    ],
  },
  {
    title: "a value that is near no branch",
    schema: untagged,
    value: true,
    want: [["", "a value that fits one of the union's branches"]],
  },
  {
    title: "a field too many, with a pointer's escapes",
    schema: closed,
    value: { "x/~y": 1 },
    want: [["/x~1~0y", "no such field"]],
  },
  {
    title: "a field whose name needs escapes",
    schema: closed,
    value: { "a/b~c": 1 },
    want: [["/a~1b~0c", "a string"]],
  },
  {
    title: "a recursive schema, deep down",
    schema: { $ref: "#/components/schemas/Tree" },
    value: { children: [{ children: [{}] }] },
    want: [["/children/0/children/0/children", "a value"]],
  },
  {
    title: "two wrong fields",
    schema: { type: "object", properties: { a: int64, b: int64 } },
    value: { a: 1, b: 2 },
    want: [
      ["/a", "an object"],
      ["/b", "an object"],
    ],
  },
  {
    title: "a name that every object inherits",
    schema: { type: "object", required: ["constructor"], properties: { constructor: { type: "string" } } },
    value: {},
    want: [["/constructor", "a value"]],
  },
  {
    title: "the name __proto__ as a field",
    schema: { type: "object", additionalProperties: false },
    value: JSON.parse('{"__proto__":1}'),
    want: [["/__proto__", "no such field"]],
  },
  { title: "no value at all", schema: { not: {} }, value: 1, want: [["", "no value at all"]] },
  {
    title: "text of one astral character, by its length",
    schema: { type: "string", maxLength: 1 },
    value: "😀",
    want: [],
  },
  {
    title: "text that is too long",
    schema: { type: "string", maxLength: 1 },
    value: "ab",
    want: [["", "a length of at most 1"]],
  },
];

describe("issues", () => {
  const validators = compiled(new Map(rows.map(({ schema }, index) => [`row${index}`, schema])), components);
  test.for(rows.map((row, index) => ({ ...row, index })))("$title", async ({ value, want, index }) => {
    const validator = (await validators)(`row${index}`);
    const issues = validator.issues(value);
    expect(issues.map(({ pointer, expected }) => [pointer, expected])).toEqual(want);
    expect(validator(value)).toBe(want.length === 0);
  });

  test("say the place as a path, what is there, and where the document says so", async () => {
    const [issue] = (await validators)("row5").issues({ kind: "image", url: "u", size: 3 });
    expect(issue).toMatchObject({
      path: "size",
      found: "3",
      schema: "#/components/schemas/Int64/type",
      message: "size: expected an object, found 3 (number)",
    });
  });

  test("shorten what they found", async () => {
    const [issue] = (await validators)("row18").issues("x".repeat(5000));
    expect(issue?.found).toMatch(/^"x{40}"… \(5000 characters\)$/);
  });
});

test("Standard Schema: the value, or issues with keys", async () => {
  const validator = (await compiled(new Map([["one", untagged]]), {}))("one");
  expect(validator["~standard"]).toMatchObject({ version: 1, vendor: "convex-openapi" });
  expect(validator["~standard"].validate(null)).toEqual({ value: null });
  expect(validator["~standard"].validate(["x", 1])).toEqual({
    issues: [{ message: "[1]: expected a string, found 1 (number)", path: [1] }],
  });
});
