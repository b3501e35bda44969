import { describe, expect, test } from "vitest";
import { readFolder } from "./read-folder.ts";

/** One function each: how its handler ends, and what that is as a validator; a text is one that has no more to it. */
const cases: readonly (readonly [name: string, body: string, want: unknown])[] = [
  ["nothing", "", "null"],
  ["undefinedToo", "return args.yes ? undefined : 1", [lit(1), "null"]],
  ["text", "return String(args.n)", "string"],
  ["literal", 'return "a" as const', { type: "literal", value: "a" }],
  ["choice", 'return args.yes ? "b" as const : "a" as const', [lit("a"), lit("b")]],
  ["numbers", "return 1 as 1 | -2.5", [lit(-2.5), lit(1)]],
  ["yesOrNo", "return args.yes", "boolean"],
  ["yes", "return true as const", lit(true)],
  ["integer", "return 5n + args.i", "bigint"],
  ["integerLiteral", "return 5n as const", lit({ $integer: "BQAAAAAAAAA=" })],
  ["bytes", "return new ArrayBuffer(1)", "bytes"],
  ["list", "return [1, 2]", { type: "array", value: { type: "number" } }],
  ["pair", 'return [1, "a"] as [number, string]', { type: "array", value: union("number", "string") }],
  ["frozen", "return [true] as readonly boolean[]", { type: "array", value: { type: "boolean" } }],
  [
    "optional",
    "return { a: 1 } as { a?: number; b: string | null; c?: null }",
    object({ "a?": "number", b: union("string", "null"), "c?": "null" }),
  ],
  ["absent", "return { a: args.yes ? 1 : undefined, b: undefined }", object({ "a?": "number" })],
  ["empty", "return {}", object({})],
  ["spread", "return { ...{ a: 1 }, b: `b` }", object({ a: "number", b: "string" })],
  ["record", "return {} as Record<string, number>", record("string", "number")],
  [
    "byId",
    'return {} as Record<Id<"users">, { n: bigint }>',
    {
      ...record({ type: "id", tableName: "users" }, "any"),
      values: { fieldType: object({ n: "bigint" }), optional: false },
    },
  ],
  ["byNumber", "return {} as Record<number, string>", record("string", "string")],
  ["byChoice", 'return {} as Record<"a" | "b", string>', object({ a: "string", b: "string" })],
  [
    "withRest",
    "return {} as { a: number; [rest: string]: number | string }",
    {
      type: "record",
      keys: { type: "string" },
      values: { fieldType: union("number", "string"), optional: false },
    },
  ],
  ["id", 'return "" as Id<"users">', { type: "id", tableName: "users" }],
  [
    "ids",
    'return "" as Id<"users"> | Id<"posts"> | null',
    [{ type: "id", tableName: "posts" }, { type: "id", tableName: "users" }, "null"],
  ],
  ["file", 'return "" as Id<"_storage">', { type: "id", tableName: "_storage" }],
  ["branded", 'return "" as string & { __brand: "email" }', "string"],
  ["textEnum", "return Color.Red as Color", [lit("green"), lit("red")]],
  ["numberEnum", "return Level.Low as Level", [lit(0), lit(5)]],
  [
    "told",
    'return (args.yes ? { kind: "a", n: 1 } : { kind: "b" }) as { kind: "a"; n: number } | { kind: "b" }',
    [object({ kind: lit("a"), n: "number" }), object({ kind: lit("b") })],
  ],
  ["generic", "return wrap(args.n)", object({ value: "number" })],
  ["partial", "return {} as Partial<Named>", object({ "name?": "string" })],
  ["afar", "return await helper()", object({ from: lit("afar") })],
  ["never", "throw new Error()", { type: "union", value: [] }],
  ["infer", "return {} as Infer<typeof shape>", object({ a: "string" })],
  ["any", "return JSON.parse(`1`)", undefined],
  ["unknown", "return {} as unknown", undefined],
  ["date", "return { at: new Date(), n: 1 }", object({ at: "any", n: "number" })],
  ["map", "return { m: new Map<string, number>() }", object({ m: "any" })],
  ["called", "return { f: () => 1 }", object({ f: "any" })],
  ["instance", "return { p: new Point() }", object({ p: "any" })],
  ["brace", "return { x: 1 as {} }", object({ x: "any" })],
  ["tree", "return { up: null } as Tree", object({ up: union("null", "any") })],
  ["lost", "return gone()", undefined],
];

function lit(value: unknown) {
  return { type: "literal", value };
}
function validator(given: unknown): unknown {
  return typeof given === "string" ? { type: given } : given;
}
function union(...members: unknown[]): unknown {
  const all = members.map(validator);
  return all.some((member) => (member as { type: string }).type === "any")
    ? { type: "any" }
    : { type: "union", value: all };
}
function object(fields: Readonly<Record<string, unknown>>): object {
  const entries = Object.entries(fields).map(([name, of]) => [
    name.replace("?", ""),
    { fieldType: validator(of), optional: name.endsWith("?") },
  ]);
  return { type: "object", value: Object.fromEntries(entries) };
}
function record(keys: unknown, values: unknown): object {
  return { type: "record", keys: validator(keys), values: { fieldType: validator(values), optional: false } };
}

const module = `import { query } from "./_generated/server";
import type { Id } from "./_generated/dataModel";
import { type Infer, v } from "convex/values";
import { helper } from "./lib/helper";
import { gone } from "not-installed-anywhere";
enum Color { Red = "red", Green = "green" }
enum Level { Low, High = 5 }
interface Named { name: string }
interface Tree { up: Tree | null }
class Point { x = 1 }
const shape = v.object({ a: v.string() });
const wrap = <T>(value: T) => ({ value });
const args = { yes: v.boolean(), n: v.number(), i: v.int64() };
${cases.map(([name, body]) => `export const ${name} = query({ args, handler: async (ctx, args) => { ${body} } });`).join("\n")}
`;

describe("what functions give by their code", async () => {
  const { spec, source } = await readFolder({
    "convex/schema.ts": `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({ users: defineTable({ open: v.any() }), posts: defineTable({}) });
`,
    "convex/m.ts": module,
    "convex/documents.ts": `import { query } from "./_generated/server";
export const all = query(async (ctx) => await ctx.db.query("users").collect());
`,
    "convex/lib/helper.ts": `export const helper = async () => ({ from: "afar" as const });\n`,
  });
  const inferred = new Map(
    spec.functions.map((each) => [
      "identifier" in each ? each.identifier : "",
      each as { inferred?: unknown },
    ]),
  );

  test.for(cases)("%s", ([name, , want]) => {
    const all = Array.isArray(want) ? union(...want) : validator(want);
    expect(inferred.get(`m.js:${name}`)?.inferred).toEqual(all);
  });

  test("what cannot be told is listed once each, with its place and the reason", () => {
    const lines = source?.untold.map(({ function: path, at, reason }) => `${path}${at}: ${reason}`);
    expect(lines?.sort()).toEqual(
      [
        "m.js:any: its type is `any`",
        "m.js:brace.x: `{}` says nothing of the value",
        "m.js:called.f: a function is no Convex value",
        "m.js:date.at: `Date` is no Convex value",
        "m.js:lost: its type is `any`",
        "m.js:instance.p: `Point` is no Convex value",
        "m.js:map.m: `Map` is no Convex value",
        "m.js:tree.up: `Tree` holds itself",
        "m.js:unknown: its type is `unknown`",
      ].sort(),
    );
    expect(source).toMatchObject({ undeclared: cases.length + 1, whole: cases.length + 1 - 9 });
    expect(source?.missing).toEqual(["not-installed-anywhere"]);
    const line = module.split("\n").findIndex((text) => text.startsWith("export const lost ")) + 1;
    expect(source?.untold.find(({ function: path }) => path === "m.js:lost")?.place).toBe(`m.ts:${line}`);
  });

  test("what the schema leaves open in a document is told", () => {
    expect(inferred.get("documents.js:all")?.inferred).toMatchObject({
      type: "array",
      value: { value: { open: { fieldType: { type: "any" } }, _id: { fieldType: { tableName: "users" } } } },
    });
  });
});
