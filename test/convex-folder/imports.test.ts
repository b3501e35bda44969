import { expect, test } from "vitest";
import { good, inspect, okQuery } from "./inspect-toy.ts";

test("a CommonJS package may require what Node has", async () => {
  const { names, problems } = await inspect({
    "node_modules/old/package.json": '{"name":"old","main":"index.js"}',
    "node_modules/old/index.js":
      'const { Readable } = require("stream"); exports.here = typeof Readable + __filename + __dirname;',
    ...okQuery('import { here } from "old";\nif (!here.startsWith("function/")) throw new Error(here);'),
  });
  expect(problems).toEqual([]);
  expect(names).toEqual(["m.js:list"]);
});

test("a validator from a missing package fails its function, is never empty, and one cause is one problem", async () => {
  const module = (name: string) => `import { z } from "missing-zod";
import { query, mutation } from "./_generated/server";
import { v } from "convex/values";
export const viaArgs = query({ args: z.object({ a: z.string() }), handler: async () => 1 });
export const viaField = query({ args: { a: z.string() }, handler: async () => 1 });
export const viaSpread = query({ get args() { return { ...z.shape }; }, handler: async () => 1 });
export const built = z.customQuery({ args: {}, handler: async () => 1 });
export const ${name} = mutation({ args: { a: v.string() }, handler: async () => z.now() });
`;
  const { names, problems } = await inspect({
    "convex/a.ts": module("one"),
    "convex/b.ts": module("two"),
    ...good,
  });
  expect(names).toEqual(["a.js:one", "b.js:two", "good.js:ok"]);
  const lost = problems.filter(({ rule }) => rule === "folder-function-readable");
  expect(
    lost.every(({ message, fix }) => message.includes("“missing-zod”") && fix.includes("npm install")),
  ).toBe(true);
  const mentioned = lost.map(({ place, message }) => `${place.pointer} ${message}`).join(" ");
  for (const name of ["viaArgs", "viaField", "viaSpread", "built"]) {
    expect(mentioned).toContain(`a.js:${name}`);
    expect(mentioned).toContain(`b.js:${name}`);
  }
});

test("what somebody made with new of a missing package is no function that would be lost", async () => {
  const { names, problems } = await inspect({
    "convex/cloud.ts": `import { Client } from "cloud-kit";
export const client = new Client({ region: "north" });
export const called = client.query({ args: {} });\n`,
    ...good,
  });
  expect(names).toEqual(["good.js:ok"]);
  const lost = problems.filter(({ rule }) => rule === "folder-function-readable");
  expect(lost.map(({ place }) => place.pointer)).toEqual(["cloud.js:called"]);
});

test.for([
  { lockfile: "package-lock.json", command: "npm install" },
  { lockfile: "pnpm-lock.yaml", command: "pnpm install" },
  { lockfile: "yarn.lock", command: "yarn install" },
  { lockfile: "bun.lock", command: "bun install" },
])("with a $lockfile, $command is what brings a missing package", async ({ lockfile, command }) => {
  const { problems } = await inspect({
    [lockfile]: "",
    ...good,
    "convex/a.ts": `import { z } from "missing-zod";
import { query } from "./_generated/server";
export const viaArgs = query({ args: z.shape, handler: async () => 1 });`,
  });
  expect(problems.map(({ rule }) => rule)).toEqual(["folder-import-resolves", "folder-module-loads"]);
  for (const { fix } of problems) expect(fix).toContain(`\`${command}\``);
  expect(problems[1]?.message).toContain("which is not installed");
});

test.for([
  { title: "a workspace package", importer: "@acme/validators", name: "@acme/validators" },
  { title: "the package itself", importer: "toy", name: "toy" },
])("$title whose dist is not built is read from its source", async ({ importer, name }) => {
  const manifest = JSON.stringify({ name, exports: { ".": { import: "./dist/esm/index.js" } } });
  const { names, problems } = await inspect(
    {
      "package.json": '{"name":"root","workspaces":["packages/*"]}',
      "packages/app/package.json": '{"name":"app"}',
      "packages/app/convex/m.ts": `import { size } from "${importer}";
import { query } from "./_generated/server";
export const list = query({ args: { size }, handler: async () => 1 });
`,
      "packages/validators/package.json": manifest,
      "packages/validators/src/index.ts":
        'import { v } from "convex/values";\nexport const size = v.union(v.literal("s"), v.literal("l"));\n',
    },
    {},
    "packages/app",
  );
  expect(names).toEqual(["m.js:list"]);
  expect(problems.filter(({ message }) => !message.includes("convex/values"))).toEqual([]);
});

test.for([
  {
    title: "paths of tsconfig.json",
    files: {
      "tsconfig.json": '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
      "src/x.ts": "export const x = 1;\n",
      ...okQuery('import { x } from "@/x";\nexport const y = x;'),
    },
  },
  {
    title: "_generated behind an alias",
    files: {
      "tsconfig.json": '{"compilerOptions":{"paths":{"@/*":["./*"]}}}',
      ...okQuery('import { api } from "@/convex/_generated/api";\nexport const list2 = api.messages.list;'),
    },
  },
  {
    title: "a package that convex.json calls external",
    files: {
      "convex.json": '{"node":{"externalPackages":["sharp"]}}',
      ...okQuery('import sharp from "sharp";\nexport const resize = () => sharp().resize(1);'),
    },
  },
  {
    title: "compiled code",
    files: {
      "convex/x.wasm": "",
      ...okQuery('import wasm from "./x.wasm";\nexport const run = () => wasm();'),
    },
  },
  { title: "React Email", files: { "convex/mail.tsx": "export const Mail = () => null;\n", ...okQuery("") } },
])("reads a folder with $title", async ({ files }) => {
  const { names, problems } = await inspect(files);
  expect(problems).toEqual([]);
  expect(names).toEqual(["m.js:list"]);
});

test("the committed _generated files win over the virtual ones", async () => {
  const { names } = await inspect({
    "convex/_generated/server.js": 'export { internalQueryGeneric as query } from "convex/server";\n',
    ...okQuery(""),
  });
  expect(names).toEqual(["m.js:list"]);
});
