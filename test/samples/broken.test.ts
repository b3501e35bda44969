import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { judge } from "./judge.ts";
import type { Sample, Variant } from "./read-samples.ts";
import { runSample } from "./run-sample.ts";
import { missingFor, prepareToolchain } from "./toolchain.ts";

// A sample that is broken is red, and its report says where: file and line, in every language.

const folder = mkdtempSync(join(tmpdir(), "convex-openapi-broken-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inCI = process.env.CI === "true";
const nowhere = { url: "http://127.0.0.1:9", deployKey: "key" };

function sampleOf(variant: Variant, text: string): Sample {
  const file = join(folder, `call.${variant}`);
  writeFileSync(file, text);
  const expectedFile = join(folder, "call.txt");
  return { operation: "query", moment: "call", variant, file, text, expected: "sent\n", expectedFile };
}

const broken: readonly { variant: Variant; text: string; line: number }[] = [
  { variant: "curl.sh", text: "echo sent\nexit 7\n", line: 1 },
  { variant: "fetch.mjs", text: 'const answer = "sent";\n\nconsole.log(answr);\n', line: 3 },
  { variant: "client.ts", text: 'console.log("sent");\nthrow new Error("broken");\n', line: 2 },
  { variant: "plain.py", text: 'answer = "sent"\nprint(answr)\n', line: 2 },
  { variant: "plain.go", text: 'package main\n\nfunc main() {\n\tpanic("broken")\n}\n', line: 4 },
  { variant: "plain.php", text: '<?php\n\n$answer = "sent";\nthrow new Exception("broken");\n', line: 4 },
  { variant: "plain.rb", text: 'answer = "sent"\nputs answr\n', line: 2 },
];

describe.each(broken.map((one) => ({ ...one, missing: missingFor(one.variant) })))("$variant", (given) => {
  const title =
    given.missing === undefined || inCI ? "is red" : `is red (skipped: no ${given.missing} on PATH)`;
  test.skipIf(given.missing !== undefined && !inCI)(title, { timeout: 120_000 }, async () => {
    const sample = sampleOf(given.variant, given.text);
    const report = judge(sample, await runSample(sample, nowhere, await prepareToolchain([sample])));
    expect(report).toMatch(new RegExp(`^${sample.file}:${given.line}: ended with `));
  });
});

test.for([
  { stdout: "said\n", want: "call.curl.sh:1: prints “said” where " },
  { stdout: "sent\nand more\n", want: "call.curl.sh:1: prints “and more” where " },
  { stdout: "", want: "call.curl.sh:1: prints “” where " },
])("another output than the expected is red: $stdout", ({ stdout, want }) => {
  expect(judge(sampleOf("curl.sh", ""), { code: 0, stdout, stderr: "" })).toContain(want);
});
