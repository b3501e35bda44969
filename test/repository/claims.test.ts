import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// docs/claims.md is the table; here is what makes it more than a list.

interface Claim {
  readonly words: string;
  readonly page: string;
  readonly holders: string;
}

const claims: readonly Claim[] = readFileSync("docs/claims.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:words|---) /.test(line))
  .map((line) => {
    const [words = "", page = "", holders = ""] = line.slice(2, -2).split(" | ");
    return { words, page, holders };
  });

const plain = (text: string) => text.replace(/\s+/g, " ").toLowerCase();

test("the README and every guide that promises something have claims here", () => {
  expect(claims.length).toBeGreaterThan(40);
  expect(new Set(claims.map(({ page }) => page)).size).toBeGreaterThan(8);
});

describe.for(claims)("“$words”", ({ words, page, holders }) => {
  test(`still stands in ${page}`, () => {
    expect(plain(readFileSync(page, "utf8"))).toContain(plain(words));
  });

  test("is held by what there is", () => {
    const named = [...holders.matchAll(/`([^`]+)`(?: “([^”]+)”)?/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, place = "", title] of named) {
      if (!place.startsWith("test/")) {
        const [file, name] = place.split("/");
        const { cases } = JSON.parse(readFileSync(`test/conformance/cases/${file}.json`, "utf8")) as {
          cases: { name: string }[];
        };
        expect(
          cases.map((each) => each.name),
          place,
        ).toContain(name);
        continue;
      }
      expect(existsSync(place), place).toBe(true);
      const text = readFileSync(place, "utf8");
      expect(text, place).toMatch(/\btest(?:\.\w+)*\(/);
      if (title !== undefined) expect(text, place).toContain(title);
    }
  });
});
