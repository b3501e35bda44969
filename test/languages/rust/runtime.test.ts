import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { realApi } from "../../model/api-of.ts";
import { env, maySkip, missing, runCargo } from "./rust-tools.ts";

const title = `Rust${missing === undefined ? "" : `: skipped: ${missing}`}`;
const home = "src/languages/rust/runtime";
const texts = readdirSync(join(home, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".rs"))
  .map((file): [string, string] => [file, readFileSync(join(home, "src", file), "utf8")]);

/** The crate as it is generated, with the runtime's own tests beside it. */
function putTogether(): string {
  const folder = join(env.CARGO_TARGET_DIR ?? "", "crates", "runtime");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync("generated/rust", folder, { recursive: true });
  cpSync(join(home, "tests"), join(folder, "tests"), { recursive: true });
  cpSync("test/conformance/values.json", join(folder, "values.json"));
  return folder;
}

describe.skipIf(missing !== undefined && maySkip)(title, () => {
  let runtime = "";
  beforeAll(() => {
    runtime = putTogether();
  });

  test("the runtime and the runner are laid out by rustfmt", () => {
    expect(runCargo(runtime, "fmt", "--check")).toBe("");
    expect(runCargo("test/languages/rust/runner", "fmt", "--check")).toBe("");
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
