import { hostileComments } from "./hostile-comments.ts";

const string = { type: "string" };

const object = (fields: { readonly [name: string]: unknown }) => ({
  type: "object",
  value: Object.fromEntries(
    Object.entries(fields).map(([name, fieldType]) => [name, { fieldType, optional: name.endsWith("Q") }]),
  ),
});

const union = (...value: unknown[]) => ({ type: "union", value });
const literal = (value: unknown) => ({ type: "literal", value });

const one = (identifier: string, args: object = object({}), returns: unknown = string) => ({
  args,
  functionType: "Query",
  identifier,
  returns,
  visibility: { kind: "public" },
});

const names = [
  ...[
    "ReadByte",
    "readByte",
    "readByte_",
    "marshalJSON",
    "string",
    "String",
    "error",
    "type",
    "func",
    "init",
  ],
  ...["range", "nil", "any", "iota", "caller", "ctx", "args", "options", "f", "_x", "x_x", "v_2", "x2"],
];

/** An object whose field has been described. */
const described = (description: string) => ({
  type: "object",
  value: { said: { fieldType: string, optional: false, description } },
});

/** A function spec of names, shapes and sentences that printers stumble over. */
export const nastyFunctionSpec = {
  url: "https://nasty.convex.cloud",
  tables: Object.fromEntries(hostileComments.map((said, at) => [`said${at}`, described(said)])),
  tableDescriptions: Object.fromEntries(hostileComments.map((said, at) => [`said${at}`, said])),
  functions: [
    ...hostileComments.map((description, at) => ({
      ...one(`comments.js:f${at}`, described(description), described(description)),
      description,
    })),
    { ...one("comments.js:inferred", object({}), null), inferred: described("By the code.") },
    ...names.map((name) => one(`words.js:${name}`, object({ [name]: string }))),
    ...[
      "func.js:type",
      "linux.js:amd64",
      "test.js:default",
      "api/client.js:call",
      "Api.js:x",
      "api.js:x",
    ].map((path) => one(path)),
    one("api_test.js:internal", { type: "any" }, null),
    one(
      "fields.js:collide",
      object({
        id: string,
        _id: string,
        Id: string,
        x_id: string,
        ID: string,
        i_d: string,
        noneQ: string,
        longerNameQ: string,
      }),
    ),
    // A tag of Go's that is `-` alone means that there is no such field.
    one("fields.js:marks", object({ "": string, "-": string, "-,": string, "-,,": string, ",": string })),
    one("users.js:get"),
    one("Users.js:get"),
    // The head of a method of 99, 100 and 101 columns: gofmt takes no more than 99 on a line with its body.
    ...[29, 30, 31].map((length) =>
      one(
        `m.js:${"q".repeat(length)}`,
        object({ patch: union(object({ kind: literal("aaa") }), object({ kind: literal("bbb") })) }),
      ),
    ),
    one(
      "literals.js:all",
      object({
        words: union(
          ...["", " ", "a b", "a-b", "a_b", "a__b", "é", "😀", '"', "`", "\\", "\n", "A", "a"].map(literal),
        ),
        numbers: union(...[0, -1, 1.5, 1e21, -1.5e-7].map(literal)),
        integers: union(literal({ $integer: "AAAAAAAAAIA=" }), literal({ $integer: "/////////38=" })),
        minusZero: literal({ $float: "AAAAAAAAAIA=" }),
        mixed: union(literal("a"), literal(1), literal(true), literal({ $integer: "AQAAAAAAAAA=" }), {
          type: "null",
        }),
      }),
    ),
    one(
      "unions.js:all",
      object({
        none: union(),
        ids: union({ type: "id", tableName: "a" }, { type: "id", tableName: "_storage" }),
        deepQ: union(object({ a: object({ a: object({ a: union(string, { type: "bigint" }) }) }) }), string),
        lists: union(
          { type: "array", value: string },
          { type: "array", value: { type: "number" } },
          { type: "bytes" },
        ),
        nullableListQ: union({ type: "array", value: union(string, { type: "null" }) }, { type: "null" }),
        tagged: union(
          object({ kind: literal("a-b"), x: string }),
          object({ kind: literal("a_b"), x: string }),
          object({ kind: literal(7), x: string }),
        ),
        alike: union(
          object({ kind: literal({ $integer: "AQAAAAAAAAA=" }), x: string }),
          object({ kind: literal(1), y: string }),
          object({ kind: literal("1"), z: string }),
        ),
        literals: union(literal({ $integer: "AQAAAAAAAAA=" }), literal(1), literal("1")),
        sometimesTagged: union(
          object({ kindQ: literal("a"), x: string }),
          object({ kindQ: literal("b"), y: string }),
        ),
        untagged: union(object({ a: string }), object({ b: string }), object({ a: string, b: string })),
        map: {
          type: "record",
          keys: { type: "id", tableName: "a" },
          values: { fieldType: union(string, object({ q: string })), optional: false },
        },
      }),
      union(object({ items: { type: "array", value: object({ item: string }) } }), { type: "null" }),
    ),
  ],
};
