import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { peersThere } from "../peers/generate-with.ts";
import { wholeSample } from "../whole-sample/write-whole-sample.ts";

// The setup file of the guide, word for word, and the sample deployment's validators: paths are checked by the compiler.

const guide = readFileSync("docs/guides/contract-tests.md", "utf8");
const setup = /```ts\n(\/\/ vitest\.setup\.ts[\s\S]*?)```/.exec(guide)?.[1] ?? "";
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The lines that the compiler refuses, each with its code. */
function refused(
  runner: "vitest" | "jest",
  typeRoot: string,
  head: string,
  lines: readonly string[],
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "known-functions-"));
  folders.push(folder);
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  symlinkSync(resolve(wholeSample), join(folder, "convex-api"));
  const options = {
    paths: { [`convex-openapi/${runner}`]: [resolve(`src/contract/${runner}.ts`)] },
    typeRoots: [resolve(typeRoot)],
    types: runner === "jest" ? ["jest"] : [],
  };
  const config = {
    extends: resolve("tsconfig.json"),
    compilerOptions: options,
    include: ["setup.ts", "uses.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(
    join(folder, "setup.ts"),
    setup.replaceAll("convex-openapi/vitest", `convex-openapi/${runner}`),
  );
  writeFileSync(join(folder, "uses.ts"), [head, 'import "./setup";', ...lines, ""].join("\n"));
  try {
    execFileSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
    return [];
  } catch (error) {
    const text = (error as { stdout: string }).stdout;
    return [...text.matchAll(/(\w+\.ts)\((\d+),\d+\): error (TS\d+)/g)].map(
      ([, file, line, code]) => `${file}:${line} ${code}`,
    );
  }
}

const lines = [
  'expect([]).toBeReturnOf("messages:list");',
  'expect({}).not.toBeArgsOf("messages:send");',
  'expect([]).toBeReturnOf("messages:lits");',
  'expect({}).not.toBeArgsOf("messages.send");',
  'await expect(new Response()).toMatchOperation("querry");',
];
const wrong = ["uses.ts:5 TS2345", "uses.ts:6 TS2345", "uses.ts:7 TS2345"];

test("vitest: known paths compile, and others are refused where they stand", { timeout: 120_000 }, () => {
  expect(setup).toContain("interface KnownFunctions");
  expect(refused("vitest", "node_modules/@types", 'import { expect } from "vitest";', lines)).toEqual(wrong);
});

test.skipIf(!peersThere)(
  `jest: the same${peersThere ? "" : " (skipped: run `npm run peers:install`)"}`,
  { timeout: 120_000 },
  () => {
    expect(refused("jest", "test/peers/node_modules/@types", "// jest's expect is global", lines)).toEqual(
      wrong,
    );
  },
);
