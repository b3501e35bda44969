import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

/** Every file of this repository that a file loads before it runs a line; what is imported when it is needed is not. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith(".ts")) return seen;
  const text = readFileSync(file, "utf8");
  for (const [, from = ""] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"/gm))
    loadedBy(posix.join(posix.dirname(file), from), seen);
  return seen;
}

test("no verb but generate waits for the printers of languages", () => {
  // What main.ts waits for before it runs a verb.
  expect(readFileSync("src/cli/main.ts", "utf8")).toContain('await import("./program.ts")');
  const loaded = [...loadedBy("src/cli/main.ts"), ...loadedBy("src/cli/program.ts")];
  expect(loaded).toContain("src/cli/generate/generate.ts");
  expect(loaded.filter((file) => file.startsWith("src/languages/"))).toEqual([]);
});
