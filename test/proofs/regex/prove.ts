import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadGrowthCheck } from "../../regex/check-growth.ts";
import { foreignPatterns } from "../../regex/foreign-patterns.ts";

// Checks every regular expression anew and writes safe.json, in which test/regex looks verdicts up.

const accepted = JSON.parse(readFileSync("test/regex/accepted.json", "utf8")) as Record<string, string>;
const { version } = createRequire(import.meta.url)("recheck/package.json") as { version: string };
const statusOf = loadGrowthCheck();
const patterns: string[] = [];
for (const [text, [first]] of foreignPatterns().byText) {
  if (first === undefined || text in accepted) continue;
  const status = statusOf(first);
  if (status === "safe") patterns.push(text);
  else {
    console.error(`${status}: ${text} at ${first.place}`);
    process.exitCode = 1;
  }
}
writeFileSync(
  "test/regex/safe.json",
  `${JSON.stringify({ recheck: version, patterns: patterns.sort() }, null, 2)}\n`,
);
console.log(`${patterns.length} regular expressions grow with the text alone`);
