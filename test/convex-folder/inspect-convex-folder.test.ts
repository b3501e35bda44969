import { join } from "node:path";
import { expect, test } from "vitest";
import { inspectConvexFolder } from "../../src/convex-folder/index.ts";
import { good, inspect, okQuery } from "./inspect-toy.ts";
import { queryModule, toyFolder } from "./toy-folder.ts";

test("prints functions as `convex function-spec` does", async () => {
  const { spec, tables, problems } = await inspect({
    "convex/schema.ts": `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({ users: defineTable({ name: v.string() }), any: defineTable(v.any()) });
`,
    "convex/users.ts": `import { query, mutation, internalAction } from "./_generated/server";
import { v } from "convex/values";
export const get = query({ args: { zed: v.optional(v.id("users")), a: v.int64() }, returns: v.null(), handler: async () => null });
export default mutation({ args: {}, handler: async () => 1 });
export const _old = internalAction(async () => 1);
export const notAFunction = 3;
`,
    "convex/http.ts": `import { httpRouter } from "convex/server";
import { httpAction } from "./_generated/server";
const http = httpRouter();
export const handler = httpAction(async () => new Response());
http.route({ path: "/x", method: "POST", handler });
http.route({ pathPrefix: "/files/", method: "GET", handler });
export default http;
`,
  });
  expect(problems).toEqual([]);
  expect(spec.functions).toEqual([
    {
      args: { type: "any" },
      functionType: "Action",
      identifier: "users.js:_old",
      returns: null,
      visibility: { kind: "internal" },
    },
    {
      args: { type: "object", value: {} },
      functionType: "Mutation",
      identifier: "users.js:default",
      returns: null,
      visibility: { kind: "public" },
    },
    {
      args: {
        type: "object",
        value: {
          a: { fieldType: { type: "bigint" }, optional: false },
          zed: { fieldType: { tableName: "users", type: "id" }, optional: true },
        },
      },
      functionType: "Query",
      identifier: "users.js:get",
      returns: { type: "null" },
      visibility: { kind: "public" },
    },
    { functionType: "HttpAction", method: "GET", path: "/files/*" },
    { functionType: "HttpAction", method: "POST", path: "/x" },
  ]);
  expect(JSON.stringify(spec.functions[2])).toMatch(/^\{"args":.*"a".*"zed".*"functionType".*"identifier"/);
  expect([...tables]).toEqual([
    ["any", { type: "any" }],
    ["users", { type: "object", value: { name: { fieldType: { type: "string" }, optional: false } } }],
  ]);
});

test.for([
  {
    title: "wants a key in the environment",
    before: 'if (!process.env.RESEND_API_KEY) throw new Error("missing");',
  },
  {
    title: "runs atob on a key",
    before: 'if (atob(process.env.ENCRYPTION_KEY!).length < 16) throw new Error("short");',
  },
  { title: "parses an address", before: "new URL(process.env.SITE_URL!);" },
  { title: "takes DEBUG as a switch", before: 'if (process.env.DEBUG) throw new Error("debug");' },
  { title: "prints", before: 'console.log("{}");\nprocess.stdout.write("{}\\n");' },
  { title: "starts a timer", before: "setInterval(() => {}, 10);" },
  { title: "lets a promise fail", before: 'Promise.reject(new Error("late"));' },
  { title: "exports then", before: "export const then = () => {};" },
  {
    title: "declares CommonJS names",
    before: 'const __filename = "x";\nconst require = () => 1;\nexport const f = [__filename, require];',
  },
  { title: "imports server-only", before: 'import "server-only";' },
])("a module that $title loads", async ({ before }) => {
  const { names, problems } = await inspect(okQuery(before));
  expect(problems).toEqual([]);
  expect(names).toEqual(["m.js:list"]);
});

test.for([
  { title: "throws", before: 'throw new Error("boom");', says: /boom/ },
  { title: "calls process.exit", before: "process.exit(3);", says: /process\.exit\(3\)/ },
  { title: "fetches", before: 'await fetch("http://127.0.0.1:1");', says: /fetch is not available/ },
  { title: "never settles", before: "await new Promise(() => {});", says: /top-level await never settles/ },
  { title: "loops for ever", before: "while (true) {}", says: /still loading after 1 s/ },
  { title: "kills the process", before: "process.kill(process.pid, 'SIGKILL');", says: /SIGKILL/ },
])("a module that $title takes only itself down", async ({ before, says }) => {
  const files = { ...okQuery(before), "convex/z.ts": queryModule("after"), ...good };
  const { names, problems, modules } = await inspect(files, { moduleSeconds: 1 });
  expect(names).toEqual(["good.js:ok", "z.js:after"]);
  expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([["folder-module-loads", "error"]]);
  expect(problems[0]?.message).toMatch(says);
  expect(problems[0]?.place.file).toMatch(/convex\/m\.ts$/);
  expect(modules.filter(({ error }) => error !== undefined).map(({ path }) => path)).toEqual(["m.js"]);
});

test("--env-file gives code that checks a value's form the real one", async () => {
  const before = 'if (!process.env.STRIPE_KEY?.startsWith("sk_")) throw new Error("bad STRIPE_KEY");';
  const without = await inspect(okQuery(before));
  expect(without.problems[0]?.fix).toContain("--env-file");
  const envFile = join(toyFolder({ ".env": "STRIPE_KEY=sk_test\n" }), ".env");
  expect((await inspect(okQuery(before), { envFile })).names).toEqual(["m.js:list"]);
});

test("a module that another one spoils the globals for is tried alone", async () => {
  const { names, problems } = await inspect({
    "convex/a.ts": `globalThis.Headers = undefined as never;\n${queryModule("list")}`,
    "convex/b.ts": `export const headers = new Headers();\n${queryModule("get")}`,
  });
  expect(names).toEqual(["a.js:list", "b.js:get"]);
  expect(problems).toEqual([]);
});

test("two modules that import each other load", async () => {
  const { names, problems } = await inspect({
    "convex/a.ts": `import { double } from "./b";\n${queryModule("list")}export const f = () => double(1);\n`,
    "convex/b.ts": `import { f } from "./a";\n${queryModule("get")}export const double = (x: number) => f;\n`,
  });
  expect(names).toEqual(["a.js:list", "b.js:get"]);
  expect(problems).toEqual([]);
});

test("an undefined validator fails its function alone", async () => {
  const { names, problems } = await inspect({
    "convex/m.ts": `import { query } from "./_generated/server";
import { v } from "convex/values";
export const bad = query({ args: { x: undefined as never }, handler: async () => 1 });
export const list = query({ args: { x: v.any() }, handler: async () => 1 });
`,
  });
  expect(names).toEqual(["m.js:list"]);
  expect(problems.map(({ rule, place }) => [rule, place.pointer])).toEqual([
    ["folder-function-readable", "m.js:bad"],
  ]);
});

test("the sample deployment is read whole", async () => {
  const { problems, spec, tables } = await inspectConvexFolder("src/repository/sample/convex");
  expect(problems).toEqual([]);
  expect(spec.functions.length).toBeGreaterThan(15);
  expect(tables.size).toBeGreaterThan(0);
});
