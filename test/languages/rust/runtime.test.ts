import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { realApi } from "../../model/api-of.ts";
import { putRuntime } from "./put-runtime.ts";
import { maySkip, missing, runCargo } from "./rust-tools.ts";

const title = `Rust${missing === undefined ? "" : `: skipped: ${missing}`}`;
const home = "src/languages/rust/runtime";
const texts = readdirSync(join(home, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".rs"))
  .map((file): [string, string] => [file, readFileSync(join(home, "src", file), "utf8")]);

describe.skipIf(missing !== undefined && maySkip)(title, () => {
  let runtime = "";
  beforeAll(() => {
    runtime = putRuntime();
  });

  test("the runtime and the runner are laid out by rustfmt", () => {
    expect(runCargo(runtime, "fmt", "--check")).toBe("");
    expect(runCargo("test/languages/rust/runner", "fmt", "--check")).toBe("");
    const included = [
      ...["run", "doors", "streams"].map((name) => `test/languages/rust/runner/src/${name}.rs`),
      ...["sample", "streams"].map((name) => `test/languages/rust/${name}/src/main.rs`),
    ];
    const { stdout, stderr } = spawnSync(
      "rustfmt",
      ["--config-path", "test/languages/rust/runner", "--edition", "2021", "--check", ...included],
      {
        encoding: "utf8",
      },
    );
    expect(stdout + stderr).toBe("");
  });

  test("clippy has nothing to say, pedantic as it is", { timeout: 600_000 }, () => {
    const features = ["--features", "blocking,convex"];
    expect(runCargo(runtime, "clippy", "--quiet", "--all-targets", ...features, "--", "-D", "warnings")).toBe(
      "",
    );
  });

  test("the runtime passes its own tests, and its examples compile", { timeout: 600_000 }, () => {
    expect(runCargo(runtime, "test", "--quiet", "--features", "blocking,convex")).toBe("");
  });

  test("its documentation is without a warning", { timeout: 600_000 }, () => {
    const args = ["--quiet", "--lib", "--features", "blocking,convex", "--", "-D", "warnings"];
    expect(runCargo(runtime, "rustdoc", ...args)).toBe("");
  });
});

test("no file of the runtime holds unsafe code", () => {
  expect(texts.filter(([, text]) => /\bunsafe\b(?!_code)/.test(text)).map(([file]) => file)).toEqual([]);
  expect(readFileSync("generated/rust/Cargo.toml", "utf8")).toContain('unsafe_code = "forbid"');
});

/** What only the document knows, by how it would look in Rust. */
const foreign: readonly (readonly [string, RegExp])[] = [
  ["a path", /\/api\b/],
  ["an operation", new RegExp(`"(?:${realApi.operations.map(({ id }) => id).join("|")})"`)],
  ["a number of seconds", /from_(?:secs|millis)\((?:[2-9]|\d\d)|\b\d+ (?:s|ms|seconds|milliseconds)\b/],
];

test.for(foreign)("no file of the runtime names %s", ([, pattern]) => {
  const found = texts.flatMap(([file, text]) =>
    text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line}`] : [])),
  );
  expect(texts.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});
