import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { staleTranslations, translationsOf } from "../../src/document/index.ts";
import { readTranslations } from "../../src/repository/read-translations.ts";

const { translated, now } = await readTranslations();

test("no English has changed since it was translated", () => {
  expect(staleTranslations(translated, now)).toEqual([]);
});

test("every overlay and every page is watched", () => {
  const overlays = readdirSync("openapi/overlays/ja").map((name) => `openapi/overlays/ja/${name}`);
  expect(Object.keys(translated)).toEqual(expect.arrayContaining([...overlays, "docs/ja/README.md"]));
});

test("every guide has its twin in the other language", () => {
  expect(readdirSync("docs/ja/guides").sort()).toEqual(readdirSync("docs/guides").sort());
});

/** The code of a page, block by block, without its comments, which are told in the page's language. */
function codeOf(page: string): readonly string[] {
  return [...readFileSync(page, "utf8").matchAll(/^```[\s\S]*?^```$/gm)].map(([block]) =>
    block.replaceAll(/\s*(?:#|(?<!:)\/\/).*$/gm, ""),
  );
}

test.for(["README.md", ...readdirSync("docs/guides").map((name) => `guides/${name}`)])(
  "%s shows the same code in both languages",
  (page) => {
    expect(codeOf(`docs/ja/${page}`)).toEqual(codeOf(page === "README.md" ? page : `docs/${page}`));
  },
);

const overlay = `overlay: 1.0.0
actions:
  - target: $.info
    update: { title: 題 }
`;
const at = (title: string, guide: string) =>
  translationsOf(
    { written: { info: { title } }, copies: new Map() },
    new Map([["ja/info.yaml", overlay]]),
    new Map([["ja/a.md", { path: "a.md", text: guide }]]),
  );
const fix = "Mend the Japanese, then run `npm run translated --";

test.for([
  { name: "nothing", was: at("Title", "guide"), want: [] },
  {
    name: "a changed text of the document",
    was: at("Another", "guide"),
    want: [`ja/info.yaml: the English of $.info.title has changed. ${fix} ja/info.yaml\`.`],
  },
  {
    name: "a changed page",
    was: at("Title", "a guide"),
    want: [`ja/a.md: the English of a.md has changed. ${fix} ja/a.md\`.`],
  },
  {
    name: "a new text",
    was: { ...at("Title", "guide"), "ja/info.yaml": {} },
    want: [`ja/info.yaml: the English of $.info.title is new. ${fix} ja/info.yaml\`.`],
  },
  {
    name: "a file that is gone",
    was: { ...at("Title", "guide"), "ja/old.md": {} },
    want: ["ja/old.md is no more. Run `npm run translated -- ja/old.md`."],
  },
])("told: $name", ({ was, want }) => {
  expect(staleTranslations(was, at("Title", "guide"))).toEqual(want);
});
