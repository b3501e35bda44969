import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createConvexClient } from "../../generated/typescript/index.js";
import { inspectConvexFolder } from "../../src/convex-folder/index.ts";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { writeProject } from "../languages/typescript/consumer-project.ts";

const bytes = (...of: number[]) => Uint8Array.from(of).buffer;

/** A validator as one writes it, and values that it takes: each goes to a function and comes back. */
const rows: readonly (readonly [string, string, readonly unknown[]])[] = [
  ["nothing", "v.null()", [null]],
  ["truth", "v.boolean()", [true, false]],
  ["float64", "v.number()", [0, -0, 0.1, 5e-324, -1.7976931348623157e308, Number.NaN, 1 / 0, -1 / 0]],
  ["int64", "v.int64()", [0n, -1n, 9007199254740993n, 2n ** 63n - 1n, -(2n ** 63n)]],
  ["text", "v.string()", ["", "日本 😀", 'a"b\\c\u0000\n', "$integer", "__proto__"]],
  ["binary", "v.bytes()", [bytes(), bytes(0), bytes(255, 0, 128)]],
  ["commitTs", "v.commitTs()", [0n, 2n ** 62n]],
  ["handle", "functionHandle", ["function://0"]],
  ["literalText", 'v.literal("a b")', ["a b"]],
  ["literalFloat", "v.literal(-1.5)", [-1.5]],
  ["literalInt", "v.literal(9007199254740993n)", [9007199254740993n]],
  ["literalTruth", "v.literal(false)", [false]],
  ["list", "v.array(v.array(v.int64()))", [[], [[]], [[1n], [], [2n, 3n]]]],
  ["record", "v.record(v.string(), v.bytes())", [{}, { a: bytes(1), "with space": bytes() }]],
  ["recordOfNumbers", "v.record(v.string(), v.number())", [{ constructor: -0, toString: Number.NaN }]],
  ["recordOfUnions", "v.record(v.string(), v.union(v.int64(), v.null()))", [{ a: 1n, b: null }]],
  [
    "fields",
    "v.object({ must: v.number(), may: v.optional(v.number()), constructor: v.optional(v.boolean()) })",
    [{ must: -0 }, { must: 1, may: Number.NaN }, { must: 1, constructor: true }],
  ],
  [
    "optionalNull",
    "v.object({ may: v.optional(v.union(v.null(), v.string())) })",
    [{}, { may: null }, { may: "" }],
  ],
  ["emptyObject", "v.object({})", [{}]],
  ["union", "v.union(v.int64(), v.number(), v.string(), v.null())", [1n, 1, "1", null]],
  ["nestedUnion", "v.union(v.union(v.literal(1n), v.bytes()), v.union(v.boolean()))", [1n, bytes(7), true]],
  ["arrayOfNoValue", "v.array(v.union())", [[]]],
  [
    "tagged",
    'v.union(v.object({ kind: v.literal("a"), n: v.int64() }), v.object({ kind: v.literal("b"), n: v.number() }), v.null())',
    [{ kind: "a", n: 1n }, { kind: "b", n: -0 }, null],
  ],
  [
    "untagged",
    "v.union(v.object({ a: v.int64() }), v.object({ b: v.bytes() }))",
    [{ a: 1n }, { b: bytes(1) }],
  ],
  ["anything", "v.any()", [null, [1n, -0, Number.NaN, bytes(3), { _id: "x", deep: [[{}]] }]]],
];

const kinds = ["query", "mutation", "action"];
const source = `import { query, mutation, action } from "./_generated/server";
import { v } from "convex/values";
/** What \`v.function()\` of npm 1.49 exports. */
const functionHandle = new Proxy(v.string(), {
  get: (validator, name) => name === "json" ? { type: "function", fnType: "query" } : Reflect.get(validator, name),
});
${rows
  .flatMap(([name, validator]) =>
    kinds.map(
      (kind) =>
        `export const ${name}_${kind} = ${kind}({ args: { value: ${validator} }, returns: ${validator}, handler: async (_, { value }) => value });`,
    ),
  )
  .join("\n")}
export const idOf = mutation({ args: {}, returns: v.id("notes"), handler: async (ctx) => await ctx.db.insert("notes", {}) });
export const id = query({ args: { value: v.id("notes") }, returns: v.id("notes"), handler: async (_, { value }) => value });
export const returnsNothing = query({ args: {}, returns: v.null(), handler: async () => {} });
export const saysNothing = query({ args: {}, handler: async () => {} });
`;

type Echo = Record<string, (args: unknown) => Promise<unknown>>;
let deployment: LocalDeployment;
let echo: Echo;
let project = "";
let client = "";

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "convex-every-validator-"));
  const convexFolder = join(project, "convex");
  await mkdir(convexFolder);
  await writeFile(join(convexFolder, "echo.ts"), source);
  const { spec, problems } = await inspectConvexFolder(convexFolder);
  expect(problems).toEqual([]);
  const { base, runtimes } = await readPackage(["typescript"]);
  const functionSpec = { json: spec, file: "convex" };
  const plan = await planDeployment({ base, functionSpec, runtimes }, { languages: ["typescript"] });
  expect(plan.problems).toEqual([]);
  client = await writeProject([...plan.files, { path: "package.json", text: '{ "type": "module" }' }]);
  const { createApi } = await import(
    /* @vite-ignore */ pathToFileURL(resolve(client, "typescript/api.js")).href
  );
  deployment = await startLocalDeployment({ convexFolder });
  echo = createApi(createConvexClient(deployment.url)).echo;
}, 120_000);

afterAll(async () => {
  await deployment.close();
  for (const folder of [project, client]) await rm(folder, { recursive: true, force: true });
});

test.for(
  rows.flatMap(([name, validator, values]) => kinds.map((kind) => [kind, validator, name, values] as const)),
)("through a %s: %s", async ([kind, , name, values]) => {
  for (const value of values) expect(await echo[`${name}_${kind}`]?.({ value })).toStrictEqual(value);
});

test("ids", async () => {
  const value = await echo.idOf?.({});
  expect(await echo.id?.({ value })).toBe(value);
});

test.for(["returnsNothing", "saysNothing"])("%s gives null", async (name) => {
  expect(await echo[name]?.({})).toBeNull();
});
