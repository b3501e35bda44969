import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Verdict } from "./run-language.ts";

/** What a language does not do yet: names of cases, or several at once by `*`. */
export interface Growing {
  readonly cases: readonly string[];
  readonly proofs: readonly string[];
}

/** What a language is known to lack: its `growing.json`. A language without that file lacks nothing. */
export function readGrowing(language: string): Growing {
  const file = join("test/languages", language, "growing.json");
  if (!existsSync(file)) return { cases: [], proofs: [] };
  const { cases = [], proofs = [] } = JSON.parse(readFileSync(file, "utf8")) as Partial<Growing>;
  return { cases, proofs };
}

/**
 * Verdicts with what a language is known to lack turned round: a listed case that fails is as expected, and one that
 * passes fails, so that the list gets shorter. So does a name that is no case.
 */
export function expectGrowing(verdicts: readonly Verdict[], listed: readonly string[]): readonly Verdict[] {
  const patterns = listed.map((name) => ({ name, pattern: new RegExp(`^${name.replaceAll("*", ".*")}$`) }));
  const judged = verdicts.map(({ name, failures }): Verdict => {
    if (!patterns.some(({ pattern }) => pattern.test(name))) return { name, failures };
    return failures.length > 0
      ? { name, failures: [] }
      : { name, failures: ["it passes now: take it off the list in growing.json"] };
  });
  const strangers = patterns
    .filter(({ pattern }) => !verdicts.some(({ name }) => pattern.test(name)))
    .map(({ name }): Verdict => ({ name, failures: ["growing.json names it, and it is no case"] }));
  return [...judged, ...strangers];
}
