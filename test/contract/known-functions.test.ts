import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

// The setup file of the guide, word for word, and the sample deployment's validators: paths are checked by the compiler.

const folder = mkdtempSync(join(tmpdir(), "known-functions-"));
symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guide = readFileSync("docs/guides/contract-tests.md", "utf8");
const setup = /```ts\n(\/\/ vitest\.setup\.ts[\s\S]*?)```/.exec(guide)?.[1] ?? "";
symlinkSync(resolve("generated/sample"), join(folder, "convex-client"));
writeFileSync(join(folder, "setup.ts"), setup);
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({
    extends: resolve("tsconfig.json"),
    compilerOptions: {
      paths: { "convex-openapi/vitest": [resolve("src/contract/vitest.ts")] },
      typeRoots: [resolve("node_modules/@types")],
    },
    include: ["setup.ts", "uses.ts"],
  }),
);

/** The lines that the compiler refuses, each with its code. */
function refused(lines: string): readonly string[] {
  writeFileSync(join(folder, "uses.ts"), `import { expect } from "vitest";\nimport "./setup";\n${lines}\n`);
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

test("known paths compile, and others are refused where they stand", { timeout: 120_000 }, () => {
  expect(setup).toContain("interface KnownFunctions");
  const lines = [
    'expect([]).toBeReturnOf("messages:list");',
    'expect({}).not.toBeArgsOf("messages:send");',
    'expect([]).toBeReturnOf("messages:lits");',
    'expect({}).not.toBeArgsOf("messages.send");',
    'await expect(new Response()).toMatchOperation("querry");',
  ];
  expect(refused(lines.join("\n"))).toEqual(["uses.ts:5 TS2345", "uses.ts:6 TS2345", "uses.ts:7 TS2345"]);
});
