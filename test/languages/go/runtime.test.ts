import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { realApi } from "../../model/api-of.ts";
import { maySkip, missing, runGo } from "./go-tools.ts";

const title = `Go${missing === undefined ? "" : `: skipped: ${missing}`}`;
const home = "src/languages/go/runtime";
const texts = readdirSync(home)
  .filter((file) => /(?<!_test)\.go$/.test(file))
  .map((file): [string, string] => [file, readFileSync(join(home, file), "utf8")]);

/** The package as it is generated, with the runtime's own tests beside it, in a copy of the tree that they read. */
function putTogether(): string {
  const top = mkdtempSync(join(tmpdir(), "convex-go-runtime-"));
  const folder = join(top, "a/b/c/go");
  cpSync("generated/go", folder, { recursive: true });
  for (const file of readdirSync(home).filter((name) => name.endsWith("_test.go")))
    cpSync(join(home, file), join(folder, file));
  cpSync("test/conformance/values.json", join(top, "test/conformance/values.json"));
  return folder;
}

describe.skipIf(missing !== undefined && maySkip)(title, () => {
  let runtime = "";
  beforeAll(() => {
    runtime = putTogether();
  });

  describe.each(["the runtime", "test/languages/go/runner", "test/languages/go/streams", "test/bench/go"])(
    "%s",
    (name) => {
      const folder = () => (name === "the runtime" ? runtime : name);

      test("is laid out by gofmt", () => {
        expect(runGo(folder(), "gofmt", "-l", ".")).toBe("");
      });

      test("passes go vet without a word", { timeout: 240_000 }, () => {
        expect(runGo(folder(), "go", "vet", "./...")).toBe("");
      });

      test("passes staticcheck without a word", { timeout: 240_000 }, () => {
        expect(runGo(folder(), "staticcheck", "./...")).toBe("");
      });
    },
  );

  test("the runtime passes its own tests", { timeout: 240_000 }, () => {
    expect(runGo(runtime, "go", "test", "-count=1", "./...")).toMatch(/^ok\b/);
  });
});

/** What only the document knows, by how it would look in Go. */
const foreign: readonly (readonly [string, RegExp])[] = [
  ["a path", /\/api\b/],
  ["an operation", new RegExp(`"(?:${realApi.operations.map(({ id }) => id).join("|")})"`)],
  [
    "a number of seconds",
    /\d\s*\*\s*time\.(?:Second|Millisecond|Minute)|\b\d+ (?:s|ms|seconds|milliseconds)\b/,
  ],
];

test.for(foreign)("no file of the runtime names %s", ([, pattern]) => {
  const found = texts.flatMap(([file, text]) =>
    text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line}`] : [])),
  );
  expect(texts.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
