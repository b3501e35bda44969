import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { loadGrowthCheck } from "./check-growth.ts";
import { patternsOfKotlin, sourcesBelow } from "./find-patterns.ts";
import { foreignPatterns } from "./foreign-patterns.ts";

// Every regular expression of ours must answer in time that grows with the length of the text alone, unless it sees
// nothing but texts that we, or whoever runs it, wrote: those are named in accepted.json, each with the reason. The
// checker takes its time, so its verdicts are kept in safe.json, which `npm run prove -- regex` writes; what is not there
// is checked here.

let statusOf: ReturnType<typeof loadGrowthCheck>;
beforeAll(() => {
  statusOf = loadGrowthCheck();
});

const accepted = JSON.parse(readFileSync("test/regex/accepted.json", "utf8")) as Record<string, string>;
const safe = JSON.parse(readFileSync("test/regex/safe.json", "utf8")) as {
  readonly recheck: string;
  readonly patterns: readonly string[];
};
const { byText, inPython, inKotlin, unreadable } = foreignPatterns();

describe("regular expressions", () => {
  test("are found in every language whose own ones backtrack", () => {
    expect(byText.size).toBeGreaterThan(150);
    expect(inPython).toBeGreaterThan(5);
    expect(inKotlin).toBeGreaterThan(1);
    expect(unreadable).toEqual([]);
  });

  test("the checker tells the exponential and the quadratic from the linear", () => {
    const status = (source: string) => statusOf({ source, flags: "" });
    expect(["^(a+)+$", "^[0-9]+(.+)$", "^\\d+([A-Za-z_]\\w*)$", "^a[*+]b$"].map(status)).toEqual([
      "vulnerable",
      "vulnerable",
      "safe",
      "safe",
    ]);
  });

  test("grow with the text alone, where others write it", { timeout: 600_000 }, () => {
    const slow = [...byText]
      .filter(([text]) => !(text in accepted) && !safe.patterns.includes(text))
      .filter(([, [first]]) => first !== undefined && statusOf(first) !== "safe")
      .map(([text, found]) => `${text} at ${found.map(({ place }) => place).join(", ")}`);
    expect(slow).toEqual([]);
  });

  test("that are accepted are still there", () => {
    expect(Object.keys(accepted).filter((text) => !byText.has(text))).toEqual([]);
  });

  test("were found safe by the checker that is installed, and are not accepted as well", () => {
    const { version } = createRequire(import.meta.url)("recheck/package.json") as { version: string };
    expect(safe.recheck).toBe(version);
    expect(safe.patterns.filter((text) => text in accepted)).toEqual([]);
  });

  test("of Go are the standard library's, which never backtracks", () => {
    const imports = sourcesBelow(["src"], /\.go$/).flatMap((file) =>
      (readFileSync(file, "utf8").match(/"[^"\n]*regexp[^"\n]*"/g) ?? []).map((name) => ({ file, name })),
    );
    expect(imports.filter(({ name }) => name !== '"regexp"')).toEqual([]);
  });

  test("of Kotlin repeat no group: each repetition takes a frame of the stack, and a long text overflows it", () => {
    const repeats = (source: string) => /\)[*+{]/.test(source);
    expect(["(a/)*", "(a)?b+", "(?:a|b){2}"].map(repeats)).toEqual([true, false, true]);
    const kotlin = patternsOfKotlin(sourcesBelow(["src"], /\.kt$/));
    expect(kotlin.filter((one) => "source" in one && repeats(one.source))).toEqual([]);
  });

  test("of Rust are the crate's that never backtracks, if there are any", () => {
    const crates = sourcesBelow(["src", "generated"], /(?:Cargo|package)\.toml$/).flatMap((file) =>
      (readFileSync(file, "utf8").match(/^[\w-]*(?:regex|pcre|onig)[\w-]*(?=\s*=)/gm) ?? []).map((name) => ({
        file,
        name,
      })),
    );
    expect(crates.filter(({ name }) => name !== "regex")).toEqual([]);
  });
});
