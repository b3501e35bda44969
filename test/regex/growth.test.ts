import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { type Pattern, patternsOfPython, patternsOfScripts, sourcesBelow } from "./find-patterns.ts";

// Every regular expression of ours must answer in time that grows with the length of the text alone, unless it sees
// nothing but texts that we, or whoever runs it, wrote: those are named in accepted.json, each with the reason.

type Status = "safe" | "vulnerable" | "unknown";
interface Recheck {
  checkSync(source: string, flags: string, options: object): { readonly status: Status };
}

let recheck: Recheck;
beforeAll(() => {
  // The checker is Scala; of its three builds the one in JavaScript runs everywhere.
  process.env.RECHECK_BACKEND = "pure";
  const require = createRequire(import.meta.url);
  recheck = require("recheck") as Recheck;
});

const accepted = JSON.parse(readFileSync("test/regex/accepted.json", "utf8")) as Record<string, string>;
const scripts = sourcesBelow(["src", "scripts"], /\.[cm]?[jt]sx?$/);
const python = sourcesBelow(["src"], /\.py$/);
const inPython = patternsOfPython(python);
const patterns = [
  ...patternsOfScripts(scripts),
  ...inPython.filter((found): found is Pattern => "source" in found),
];
const byText = groups(patterns);

function groups(found: readonly Pattern[]): ReadonlyMap<string, readonly Pattern[]> {
  const grouped = new Map<string, Pattern[]>();
  for (const pattern of found) {
    const text = `/${pattern.source}/${pattern.flags}`;
    grouped.set(text, [...(grouped.get(text) ?? []), pattern]);
  }
  return grouped;
}

/** The checker's verdict. Where it has none in time, which a busy machine is reason enough for, it gets far more. */
function statusOf({ source, flags }: Pattern): Status {
  const check = (timeout: number) => recheck.checkSync(source, flags, { timeout, randomSeed: 1 }).status;
  const first = check(10_000);
  return first === "unknown" ? check(60_000) : first;
}

describe("regular expressions", () => {
  test("are found in both languages", () => {
    expect(byText.size).toBeGreaterThan(150);
    expect(inPython.length).toBeGreaterThan(5);
  });

  test("the checker tells the exponential and the quadratic from the linear", () => {
    const status = (source: string) => statusOf({ source, flags: "", place: "" });
    expect(["^(a+)+$", "^[0-9]+(.+)$", "^\\d+([A-Za-z_]\\w*)$"].map(status)).toEqual([
      "vulnerable",
      "vulnerable",
      "safe",
    ]);
  });

  test("grow with the text alone, where others write it", { timeout: 600_000 }, () => {
    const slow = [...byText]
      .filter(([text, [first]]) => !(text in accepted) && first !== undefined && statusOf(first) !== "safe")
      .map(([text, found]) => `${text} at ${found.map(({ place }) => place).join(", ")}`);
    expect(slow).toEqual([]);
  });

  test("that are accepted are still there", () => {
    expect(Object.keys(accepted).filter((text) => !byText.has(text))).toEqual([]);
  });

  test("of Go are the standard library's, which never backtracks", () => {
    const imports = sourcesBelow(["src"], /\.go$/).flatMap((file) =>
      (readFileSync(file, "utf8").match(/"[^"\n]*regexp[^"\n]*"/g) ?? []).map((name) => ({ file, name })),
    );
    expect(imports.filter(({ name }) => name !== '"regexp"')).toEqual([]);
  });
});
