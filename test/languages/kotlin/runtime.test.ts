import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { realApi } from "../../model/api-of.ts";

const home = "src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi";
const texts = readdirSync(home).map((file): [string, string] => [
  file,
  readFileSync(join(home, file), "utf8"),
]);

/** What only the document knows, by how it would look in Kotlin. */
const foreign: readonly (readonly [string, RegExp])[] = [
  ["a path", /\/api\b/],
  ["an operation", new RegExp(`"(?:${realApi.operations.map(({ id }) => id).join("|")})"`)],
  [
    "a number of seconds",
    /\b\d+\.(?:seconds|milliseconds|minutes)\b(?<!\b1\.milliseconds)|\b\d+ (?:s|ms|seconds)\b/,
  ],
];

test.for(foreign)("no file of the runtime names %s", ([, pattern]) => {
  const found = texts.flatMap(([file, text]) =>
    text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line}`] : [])),
  );
  expect(texts.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test("the README names the version of Kotlin that the package is for", () => {
  const pom = readFileSync("src/languages/kotlin/runtime/pom.xml", "utf8");
  const [, kotlin] = /<kotlin\.version>(\d+\.\d+)\./.exec(pom) ?? [];
  expect(readFileSync("src/languages/kotlin/runtime/README.md", "utf8")).toContain(`Kotlin ${kotlin}`);
});
