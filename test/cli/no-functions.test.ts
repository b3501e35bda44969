import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { GenerateRequest } from "../../src/cli/generate/generate-request.ts";
import { runGenerate } from "./run-generate.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "convex-openapi-none-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const entry = (visibility: string, args: unknown = { type: "object", value: {} }) => ({
  identifier: "a.js:f",
  functionType: "Query",
  visibility: { kind: visibility },
  args,
  returns: null,
});
const route = { functionType: "HttpAction", method: "GET", path: "/hook" };

const run = (request: Partial<GenerateRequest>) => runGenerate({ out: join(folder, "api"), ...request });

async function specFile(functions: unknown): Promise<string> {
  const file = join(folder, "spec.json");
  await writeFile(file, JSON.stringify({ functions }));
  return file;
}

/** Each row: the functions of a spec without an error in it, and what is said of it. */
test.for([
  { functions: [], includeInternal: false, want: "No module here exports" },
  { functions: [], includeInternal: true, want: "No module here exports" },
  { functions: [route], includeInternal: false, want: "There are HTTP actions here and no other" },
  { functions: [route], includeInternal: true, want: "There are HTTP actions here and no other" },
  { functions: [entry("internal"), route], includeInternal: false, want: "Every function here is internal" },
  { functions: [entry("internal")], includeInternal: true, want: undefined },
  { functions: [entry("public")], includeInternal: false, want: undefined },
])("$functions, internal ones $includeInternal: $want", async ({ functions, includeInternal, want }) => {
  const { code, answer } = await run({ functions: await specFile(functions), includeInternal });
  expect(code).toBe(0);
  if (want === undefined) expect(answer.problems).toEqual([]);
  else
    expect(answer.problems).toMatchObject([{ rule: "no-functions", message: expect.stringContaining(want) }]);
});

test("where every function is left out, all causes are told, the errors first, and nothing is written", async () => {
  const strange = { type: "object", value: { x: { fieldType: { type: "quaternion" }, optional: false } } };
  const functions = [
    { ...entry("public", strange), functionType: "Sorcery" },
    { ...entry("public", { type: "array", value: { type: "quaternion" } }), identifier: "b.js:g" },
  ];
  const { code, answer } = await run({ functions: await specFile(functions) });
  expect(code).toBe(1);
  const told = [...answer.error.matchAll(/(?:error|warning): (Its \w+)/g)].map(([whole]) => whole);
  expect(told).toEqual(["error: Its functionType", "error: Its argument", "warning: Its args"]);
  expect(await readdir(folder)).toEqual(["spec.json"]);
});

test("the module that throws is named before the import that is missing", { timeout: 60_000 }, async () => {
  const convex = join(folder, "convex");
  await mkdir(convex);
  const text = 'import "not-installed";\nthrow new Error("at the top");\nexport const f = 1;\n';
  await writeFile(join(convex, "a.ts"), text);
  const { code, answer } = await run({ convex });
  expect(code).toBe(1);
  expect(answer.error).toMatch(
    /^.*: no function can be read there[\s\S]*at the top[\s\S]*“not-installed” cannot be found/,
  );
});
