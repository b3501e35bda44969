import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadValidators } from "../../../src/cli/check/load-validators.ts";
import { inspectConvexFolder } from "../../../src/convex-folder/index.ts";
import { generatedTypes } from "../../../src/convex-folder/source/generated-types.ts";
import { planDeployment } from "../../../src/generate/plan-deployment.ts";
import { readPackage } from "../../../src/generate/read-package.ts";
import { startLocalDeployment } from "../../../src/local/index.ts";

const convexFolder = "test/fixtures/undeclared/convex";
const { spec, tables, source, problems } = await inspectConvexFolder(convexFolder, { readSources: true });
const json = { functions: spec.functions, tables: Object.fromEntries(tables) };
const entries = spec.functions.flatMap((each) => ("identifier" in each ? [each] : []));
const paths = entries.map(({ identifier }) => identifier.replace(".js:", ":"));

test("all are read, and all but what is any in the code is told", () => {
  expect(problems).toEqual([]);
  expect(entries.length).toBeGreaterThanOrEqual(42);
  expect(entries.filter(({ returns }) => returns !== null)).toEqual([]);
  expect(source).toMatchObject({ undeclared: entries.length, whole: entries.length - 1, missing: [] });
  expect(source?.untold).toMatchObject([{ function: "products.js:anyExtra", at: "" }]);
});

describe("answers of a deployment fit what was told", async () => {
  const deployment = await startLocalDeployment({ convexFolder });
  afterAll(() => deployment.close());
  const validators = await loadValidators(json, "undeclared");
  const asked = new Set<string>();

  /** Calls a function with encoded arguments, and holds its encoded answer to what was told of it. */
  async function answer(path: string, args: object = {}): Promise<never> {
    asked.add(path);
    const response = await fetch(`${deployment.url}/api/function`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Convex ${deployment.deployKey}` },
      body: JSON.stringify({ path, args, format: "convex_encoded_json" }),
    });
    const { value, errorMessage } = (await response.json()) as { value: unknown; errorMessage?: string };
    expect(errorMessage, path).toBeUndefined();
    const known = validators[path]?.returns;
    if (path !== "products:anyExtra") expect(known, `nothing was told of ${path}`).toBeDefined();
    expect(known?.issues(value) ?? [], `${path} gave ${JSON.stringify(value)}`).toEqual([]);
    return value as never;
  }

  test("each function is called, before there is anything and after, and on each way out", async () => {
    const cents = { $integer: "yAAAAAAAAAA=" };
    const empty = [
      "people:list",
      "people:bare",
      "people:names",
      "people:cards",
      "people:roles",
      "people:identity",
      "people:tidy",
    ];
    const products = [
      "byTag",
      "counted",
      "grouped",
      "sizes",
      "range",
      "picked",
      "without",
      "states",
      "settings",
    ];
    const orders = ["summaries", "events", "lastEvent", "payments", "latest", "later", "default"];
    const plain = [
      ...empty,
      ...products.map((name) => `products:${name}`),
      ...orders.map((name) => `orders:${name}`),
    ];
    for (const path of plain) await answer(path);

    const clerk: string = await answer("people:add", { name: "Ada", role: "clerk" });
    const buyer: string = await answer("people:add", { name: "Bo" });
    for (const id of [clerk, buyer]) {
      await answer("people:get", { id });
      await answer("people:withManager", { id });
    }
    for (const name of ["Ada", "nobody"]) await answer("people:byName", { name });
    for (const loud of [true, false]) await answer("people:whoAsks", { loud });
    const { id: small }: { id: string } = await answer("products:add", { title: "Pen", cents });
    const bytes = { $bytes: "AQI=" };
    const { id: drawn }: { id: string } = await answer("products:add", { title: "Ink", cents, bytes });
    for (const id of [small, drawn])
      for (const name of ["price", "thumbnail", "anyExtra"]) await answer(`products:${name}`, { id });
    for (const name of ["page", "pageOfTitles"]) {
      const first: { continueCursor: string } = await answer(`products:${name}`, {
        paginationOpts: { numItems: 1, cursor: null },
      });
      const paginationOpts = { numItems: 5, cursor: first.continueCursor };
      await answer(`products:${name}`, { paginationOpts });
    }
    await answer("orders:place", { buyer, product: small, count: 0 });
    const { order }: { order: string } = await answer("orders:place", { buyer, product: small, count: 3 });
    for (const name of ["summary", "known", "lookUp", "pay"]) await answer(`orders:${name}`, { id: order });
    for (const id of [clerk, order, "none"]) await answer("orders:search", { id });
    for (const of of [1, 7, 11]) await answer("orders:level", { of });
    await answer("people:rename", { id: clerk, name: "Lovelace" });
    for (const path of plain) await answer(path);
    await answer("people:remove", { id: clerk });
    await answer("people:remove", { id: clerk });
    await answer("people:get", { id: clerk });
    await answer("people:withManager", { id: clerk });
    expect([...asked].sort()).toEqual([...paths].sort());
  });
});

/** Both sides written out in one way: ids and scalars as they are, tuples as lists, what may be undefined as optional. */
const equal = `
type Plain<T> = T extends string | number | bigint | boolean | null | undefined | ArrayBuffer ? T
  : T extends readonly (infer Item)[] ? Plain<Item>[]
  : { -readonly [K in keyof T as undefined extends T[K] ? never : K]: Plain<T[K]> }
    & { -readonly [K in keyof T as undefined extends T[K] ? ([T[K]] extends [undefined] ? never : K) : never]?: Plain<Exclude<T[K], undefined>> };
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
`;

test("the client's types are what FunctionReturnType says", async () => {
  const { default: ts } = await import("typescript");
  // Below node_modules, so that `convex` is found as in an app.
  await mkdir("node_modules/.cache", { recursive: true });
  const top = await mkdtemp(resolve("node_modules/.cache/undeclared-"));
  try {
    await cp(convexFolder, join(top, "convex"), { recursive: true });
    await mkdir(join(top, "convex/_generated"));
    const modules = [...new Set(entries.map(({ identifier }) => identifier.replace(/\.js:.*/, "")))];
    for (const [name, text] of generatedTypes(modules, true))
      await writeFile(join(top, "convex/_generated", name), text);
    const languages = ["typescript"];
    const { base, runtimes } = await readPackage(languages);
    const functionSpec = { json, file: "undeclared" };
    const { files } = await planDeployment(
      { base, functionSpec, runtimes },
      { languages, includeInternal: true },
    );
    for (const { path, text } of files.filter(({ path }) => path.endsWith(".d.ts"))) {
      await mkdir(join(top, path, ".."), { recursive: true });
      await writeFile(join(top, path), text);
    }
    const told = paths.filter((path) => path !== "products:anyExtra");
    const place = (path: string) =>
      path
        .split(":")
        .map((step) => `["${step}"]`)
        .join("");
    const lines = told.map(
      (path) =>
        `true satisfies Equal<Plain<Awaited<ReturnType<Api${place(path)}>>>, Plain<FunctionReturnType<All${place(path)}>>>;`,
    );
    const asked = join(top, "asked.ts");
    await writeFile(
      asked,
      `import type { ApiFromModules, FunctionReturnType } from "convex/server";
import type { Api } from "./typescript/api.js";
${modules.map((name) => `import type * as ${name} from "./convex/${name}";`).join("\n")}
type All = ApiFromModules<{ ${modules.map((name) => `${name}: typeof ${name}`).join("; ")} }>;
${equal}${lines.join("\n")}
// @ts-expect-error two types that differ in what may be left out
true satisfies Equal<Plain<{ a?: number }>, Plain<{ a: number }>>;
// @ts-expect-error two types that differ in null
true satisfies Equal<Plain<{ a: { b: string | null }[] }>, Plain<{ a: { b: string }[] }>>;
`,
    );
    const program = ts.createProgram([asked], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    });
    const wrong = program
      .getSemanticDiagnostics(program.getSourceFile(asked))
      .map(({ start = 0, messageText }) => {
        const line = program.getSourceFile(asked)?.getLineAndCharacterOfPosition(start).line ?? 0;
        const text = program.getSourceFile(asked)?.text.split("\n")[line];
        return `${text}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      });
    expect(told.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  } finally {
    await rm(top, { recursive: true, force: true });
  }
});
