import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesBelow } from "./files-below.ts";

const words = [
  ...readFileSync("docs/glossary.md", "utf8").matchAll(/^## Plain words\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm),
]
  .flatMap(([, section = ""]) => [...section.matchAll(/^\| `([^|]+)` \|/gm)])
  .flatMap(([, cell = ""]) => cell.split("`, `"));

/** The words of a text that are to be avoided, also as a part of a name: `cure` is in `cureOf`, not in `secure`. */
function avoidedIn(text: string): string[] {
  const parts = new Set(
    text
      .replace(/([a-z0-9])(?=[A-Z])/g, "$1 ")
      .toLowerCase()
      .split(/[^a-z]+/),
  );
  return words.filter((word) => {
    const wanted = word.replace(/([a-z])(?=[A-Z])/g, "$1 ").toLowerCase();
    return wanted.includes(" ") ? new RegExp(`\\b${word}\\b`).test(text) : parts.has(wanted);
  });
}

test("the glossary says which words a stranger would have to learn", () => {
  expect(words).toEqual(expect.arrayContaining(["cure", "misshapen", "isPassing"]));
});

test.for([
  ["a name that begins so", "const cureOf = 1;", ["cure"]],
  ["a name that ends so", "formatCure()", ["cure"]],
  ["a name of two words", "if (isPassing(x))", ["isPassing"]],
  ["another word that holds the letters", "secure, obscured, flightless", []],
] as const)("%s", ([, text, want]) => expect(avoidedIn(text)).toEqual(want));

describe("no word to avoid", () => {
  test.for(filesBelow(["src"], /\.(ts|js|mjs|py|go)$/))("%s", (path) => {
    const found = avoidedIn(`${path}\n${readFileSync(path, "utf8")}`);
    expect(found, "docs/glossary.md says what to write instead").toEqual([]);
  });
});
