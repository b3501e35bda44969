import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Case } from "./case.ts";
import { expectGrowing, readGrowing } from "./growing.ts";
import { type Language, languages } from "./languages.ts";
import { printFailures } from "./print-table.ts";
import { mustFail, ownCases, readCases } from "./read-cases.ts";
import { runLanes } from "./run-lanes.ts";
import { runLanguage } from "./run-language.ts";

const slow = { timeout: 600_000 };
const maySkip = process.env.CI !== "true";

/** The names of the cases that failed, with why. */
async function failuresOf(cases: readonly Case[], { name, client, command }: Language): Promise<string> {
  const started = command();
  if (started === undefined) return "its tools are missing";
  const verdicts = await runLanes({ cases, command: started, client });
  expect(verdicts.map((verdict) => verdict.name)).toEqual(cases.map((one) => one.name));
  const { cases: listed } = readGrowing(client);
  return printFailures([{ language: name, verdicts: expectGrowing(verdicts, listed) }]);
}

describe.concurrent.each(languages)("$name", (language) => {
  const missing = language.command() === undefined;
  const title = missing ? ` (skipped: needs ${language.needs})` : "";

  test.skipIf(missing && maySkip)(
    `passes every case but what it is known to lack${title}`,
    slow,
    async () => {
      expect(await failuresOf(readCases(ownCases), language)).toBe("");
    },
  );

  test.skipIf(missing && maySkip)(`fails every case that must fail${title}`, slow, async () => {
    const cases = readCases(mustFail);
    const { client } = language;
    const verdicts = await runLanes({ cases, command: language.command() ?? [], client });
    expect(verdicts.filter(({ failures }) => failures.length === 0).map(({ name }) => name)).toEqual([]);
    expect(verdicts.length).toBe(cases.length);
  });
});

const echo = { calls: [{ operation: "query", path: "a:b" }], answers: [{ value: 1 }] };
const passing = { name: "passing", ...echo, expect: { results: [{ value: 1 }] } };

test("a runner that stops, hangs or lies fails the cases in hand", slow, async () => {
  const cases = [1, 2, 3].map((n) => ({ ...passing, name: `given/${n}` }));
  const run = (script: string) =>
    runLanguage({
      cases: [...cases],
      command: [process.execPath, "-e", script],
      client: "typescript",
      patience: 500,
    });
  const next = 'fetch(process.env.CONFORMANCE_URL + "/next").then((answer) => answer.json())';
  const lie = `${next}.then(({ name }) => fetch(process.env.CONFORMANCE_URL + "/outcome", { method: "POST",
    body: JSON.stringify({ name, results: [{ value: { float64: "3ff0000000000000" } }] }) }))`;
  for (const script of ["process.exit(0)", `${next}.then(() => setInterval(() => {}, 1000))`, lie]) {
    const verdicts = await run(script);
    expect(verdicts.map(({ failures }) => failures.length > 0)).toEqual([true, true, true]);
  }
});

test("cases from another folder are read, and a file that breaks the schema stops the run", () => {
  const folder = mkdtempSync(join(tmpdir(), "convex-cases-"));
  writeFileSync(join(folder, "mine.json"), JSON.stringify({ cases: [passing] }));
  expect(readCases(folder).map(({ name }) => name)).toEqual(["mine/passing"]);
  writeFileSync(join(folder, "bad.json"), JSON.stringify({ cases: [{ ...passing, skip: true }] }));
  expect(() => readCases(folder)).toThrow("skip");
});
