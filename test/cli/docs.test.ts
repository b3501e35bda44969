import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { registerDocs } from "../../src/cli/docs/docs.ts";
import { registerGenerate } from "../../src/cli/generate/generate.ts";
import { unfoldText } from "../../src/reference/fold-text.ts";

let out = "";
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "convex-openapi-docs-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(out, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<number | string | undefined> {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const program = new Command();
  registerDocs(program);
  registerGenerate(program);
  await program.parseAsync([...args, "--out", out, "--json"], { from: "user" });
  return process.exitCode;
}

const functions = ["--functions", "test/fixtures/function-spec.json"];
const convex = ["--convex", "src/repository/sample/convex"];

test.for([
  { given: ["docs", ...functions], operation: "/api/run/chat/rooms" },
  { given: ["docs", ...convex], operation: "/api/run/messages/list" },
  { given: ["generate", "--docs", ...functions], operation: "/api/run/chat/rooms" },
])("$given makes pages that work alone", { timeout: 60_000 }, async ({ given, operation }) => {
  expect(await run(...given)).toBe(0);
  const page = await readFile(join(out, "docs/index.html"), "utf8");
  const folded = /<script[^>]* id="document"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
  const shown = JSON.parse(unfoldText(JSON.parse(folded)));
  expect(Object.keys(shown.paths ?? {})).toContain(operation);
  // Its own script and style came along, and nothing is fetched from a file beside it.
  expect(page).toContain("redocHooks");
  expect(page).toMatch(/<style>\s*\S/);
  expect(page).not.toMatch(/<(?:script|img)[^>]* src=|<link[^>]*stylesheet/);
  expect(await readFile(join(out, "docs/plain.html"), "utf8")).toContain(operation);
  const japanese = await readFile(join(out, "docs/ja/index.html"), "utf8");
  expect(japanese).toMatch(/<html lang="ja">/);
  expect(await readFile(join(out, "docs/ja/plain.html"), "utf8")).toContain(operation);
});

const spoken = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Every text that a reader sees, by its place. */
function textsOf(value: unknown, place = "", field = ""): [place: string, text: string][] {
  if (typeof value === "string")
    return ["summary", "description", "x-displayName"].includes(field) ? [[place, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${place}/${key}`, key));
}

test("the Japanese document of a deployment says in Japanese all that its author did not write", async () => {
  expect(await run("docs", ...functions, "--include-internal")).toBe(0);
  const [english, japanese] = await Promise.all(
    ["docs/openapi.json", "docs/ja/openapi.json"].map(
      async (file) => JSON.parse(await readFile(join(out, file), "utf8")) as object,
    ),
  );
  expect(textsOf(japanese).map(([place]) => place)).toEqual(textsOf(english).map(([place]) => place));
  expect(textsOf(japanese).filter(([, text]) => !spoken.test(text))).toEqual([]);
}, 60_000);
