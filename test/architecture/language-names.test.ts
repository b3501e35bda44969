import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../../src/languages/index.ts";
import { readGrowing } from "../conformance/growing.ts";
import { filesBelow } from "./files-below.ts";

/** A language's name in one of its spellings, as a word or as part of an identifier. */
function spellings(name: string): RegExp {
  // The verb “go” is English: the language is its name in quotes, with a capital, or in an identifier.
  if (name === "go") return /"go"|\bGo\b|[a-z]Go[A-Z]|\bgo[A-Z]|golang|gofmt/;
  const capitalised = name.charAt(0).toUpperCase() + name.slice(1);
  // Not as the end of another word, such as that of “trust”.
  return new RegExp(`(?<![A-Za-z])(?:${name}|${capitalised})|[a-z]${capitalised}|${name.toUpperCase()}`);
}

/** The registry alone lists languages, and a language's own folder is its own. */
const mayName = /^src\/languages\/(?:index\.ts|\w+\/)/;

/** Convex's own clients and what the backend says to them, which is not ours to choose. */
const factsOfConvex = ["src/local/http/client-version.ts"];

/** What a convex/ folder is read with is a package of that name, and no language that is printed. */
const compiler = ["src/convex-folder/source/load-compiler.ts"];

/** A text without what names a place or a package instead of a language: import specifiers. */
function withoutSpecifiers(text: string): string {
  return text.replace(/(?:\bfrom|\bimport\(?)\s*"[^"]*"/g, "");
}

const files = filesBelow(["src"], /\.(?:ts|css|json)$/).filter(
  (file) =>
    !mayName.test(file) &&
    !file.startsWith("src/repository/sample/") &&
    ![...factsOfConvex, ...compiler].includes(file),
);

test("there are languages and files to look for them in", () => {
  expect(languages.length).toBeGreaterThan(2);
  expect(files.length).toBeGreaterThan(150);
});

test.for(languages.map(({ name, title }) => [title, name] as const))(
  "%s is named in its own folder and in the registry alone",
  ([, name]) => {
    const found = files.flatMap((file) =>
      withoutSpecifiers(readFileSync(file, "utf8"))
        .split("\n")
        .filter((line) => spellings(name).test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  },
);

/** What each language has, under the same names: the skeleton of its folder, and what proves it. */
const cells = [
  ...["index", "names", "public-names", "text", "types", "functions", "samples", "readme"].map(
    (cell) => (name: string) => `src/languages/${name}/${cell}.ts`,
  ),
  (name: string) => `src/languages/${name}/runtime`,
  (name: string) => `test/languages/${name}/install`,
  (name: string) => `test/languages/${name}/lanes.ts`,
  (name: string) => `test/languages/${name}/sample-runner.ts`,
  (name: string) => `test/languages/${name}/declares.ts`,
  (name: string) => `test/languages/${name}/runner`,
  (name: string) => `generated/${name}`,
];

test.for(languages)("$name has every cell of the skeleton", ({ name }) => {
  const growing = readGrowing(name).proofs.includes("samples")
    ? [`test/languages/${name}/sample-runner.ts`]
    : [];
  const missing = cells.map((cell) => cell(name)).filter((path) => !existsSync(path));
  expect(missing, "growing.json lists the proof samples while there is no runner").toEqual(growing);
});

test.for(["docs/guides/adding-a-language.md", "docs/ja/guides/adding-a-language.md"])(
  "%s lists these places and no others",
  (guide) => {
    const rows = [...readFileSync(guide, "utf8").matchAll(/^\| `([^`]*<name>[^`]*)` \|/gm)];
    expect(rows.map(([, place]) => place).sort()).toEqual(cells.map((cell) => cell("<name>")).sort());
  },
);

test.for(["src/languages", "test/languages"])(
  "every folder of %s is a language of the registry",
  (parent) => {
    const folders = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(languages.map(({ name }) => name).sort());
  },
);
