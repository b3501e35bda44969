import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runGenerate } from "./run-generate.ts";

let folder = "";
let out = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "convex-openapi-keep-"));
  out = join(folder, "api");
  await writeFile(join(folder, "package.json"), "{}");
  await mkdir(join(folder, "convex"));
  for (const [name, text] of Object.entries(files)) await write(name, text);
  expect((await run()).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const schema = `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
/** What is noted. */
export default defineSchema({ notes: defineTable({ text: v.string() }) });
`;
const module = (name: string) => `import { query } from "./_generated/server";
/** Says ${name}. */
export const ${name} = query({ args: {}, handler: async () => ({ ${name}: 1 }) });
`;
const write = (name: string, text: string) => writeFile(join(folder, "convex", name), text);
const run = () => runGenerate({ out, convex: join(folder, "convex"), languages: ["typescript"] });

/** Every file that was made, with its text and the moment of its last change. */
async function state() {
  const names = (await readdir(out, { recursive: true })).sort();
  const files = await Promise.all(names.map(async (name) => ({ name, ...(await stat(join(out, name))) })));
  return files
    .filter((file) => file.mode & 0o100_000 && !(file.mode & 0o040_000))
    .map(({ name, mtimeMs }) => ({ name, mtimeMs, text: readFileSync(join(out, name), "utf8") }));
}

const files: Readonly<Record<string, string>> = {
  "schema.ts": schema,
  "shared.ts": 'export const one = "one";\n',
  "a.ts": module("first"),
  "b.ts": `import { one } from "./shared";\n${module("second")}export const kept = one;\n`,
};

// One toolkit for all: no case changes it, and each is undone.
test.for([
  ["a module that does not parse", "a.ts", "export const first = query({", ["a.js:first"]],
  ["a module that throws", "a.ts", `throw new Error("no");\n${module("first")}`, ["a.js:first"]],
  ["a file that others import", "shared.ts", 'export const one = "', ["b.js:second"]],
  [
    "a function whose validators cannot be read",
    "a.ts",
    module("first").replace("args: {}", "args: { a: undefined as never }"),
    ["a.js:first"],
  ],
  ["a schema that does not parse", "schema.ts", "export default defineSchema({", []],
] as const)("%s takes nothing out of what was made", async ([, name, text, kept]) => {
  const before = await state();
  expect(before.length).toBeGreaterThan(20);
  await write(name, text);
  const { code, answer } = await run();
  await write(name, files[name] as string);
  expect(code).toBe(2);
  expect(answer.kept).toEqual(kept);
  expect(JSON.stringify(answer.problems)).toContain(name);
  expect(await state()).toEqual(before);
});

test("what is mended is made again, and a module that is deleted goes", async () => {
  await write("a.ts", "export const first = query({");
  await run();
  await write("a.ts", module("third"));
  const mended = await run();
  expect([mended.code, mended.answer.kept]).toEqual([0, []]);
  const text = () => readFileSync(join(out, "typescript/functions.d.ts"), "utf8");
  expect(text()).toContain("third");
  expect(text()).not.toContain("first");
  await rm(join(folder, "convex/a.ts"));
  await run();
  expect(text()).not.toContain("third");
});

test("where nothing was made before, there is nothing to keep", async () => {
  await rm(out, { recursive: true });
  await write("a.ts", "export const first = query({");
  const { code, answer } = await run();
  expect([code, answer.kept, answer.functions]).toEqual([2, [], 1]);
});
