import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mustFail, ownCases, readCases } from "./read-cases.ts";

const contract = readFileSync("docs/runtime-contract.md", "utf8");
const names = readCases(ownCases).map(({ name }) => name);
const rules = [...contract.matchAll(/^- \*\*([A-Z]\d+)\*\* (.*)$/gm)].map(([, id = "", text = ""]) => ({
  id,
  text,
}));

/** The cases that a rule names: `file/case`, or several at once by `*`. */
function patternsOf(text: string): RegExp[] {
  const checks = text.slice(text.indexOf(" Checked by "));
  const named = [...checks.matchAll(/`([a-z0-9-]+\/[a-z0-9*-]+)`/g)].map(([, name = ""]) => name);
  return named.map((name) => new RegExp(`^${name.replaceAll("*", ".*")}$`));
}

test("there are at least 150 cases", () => expect(names.length).toBeGreaterThanOrEqual(150));

test("there are cases that must fail", () => expect(readCases(mustFail).length).toBeGreaterThanOrEqual(20));

test("rules are numbered without a repeat", () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test.for(rules)("$id names what checks it", ({ text }) => {
  expect(text).toMatch(/ Checked by .+\.$/);
});

test.for(rules.flatMap(({ id, text }) => patternsOf(text).map((pattern) => ({ id, pattern }))))(
  "$id: $pattern is a case",
  ({ pattern }) => {
    expect(names.filter((name) => pattern.test(name))).not.toEqual([]);
  },
);

test("every case belongs to a rule", () => {
  const patterns = rules.flatMap(({ text }) => patternsOf(text));
  expect(names.filter((name) => !patterns.some((pattern) => pattern.test(name)))).toEqual([]);
});
