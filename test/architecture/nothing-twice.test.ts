import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isOfTools } from "../../src/generate/is-of-tools.ts";
import { languages } from "../../src/languages/index.ts";
import { filesBelow } from "./files-below.ts";

/** Where short or alike texts are what they have to be. */
const exempt = [
  // One operation's answer each, by hand: that two operations answer alike is a fact of both.
  /^openapi\/examples\//,
  /^docs\/samples\//,
  // A folder that a web server serves as it is brings the documents that its pages offer for download.
  /^docs\/reference\//,
  // Made for a run of the tests, and in no commit.
  /^test\/whole-sample\/toolkit\//,
];

/** A text of fewer characters is alike by chance. */
const shortest = 300;

const files = filesBelow(["docs", "generated", "openapi", "scripts", "src", "test"], /./)
  .concat("LICENSE")
  .filter((path) => !isOfTools(path) && !exempt.some((pattern) => pattern.test(path)));

const isLicence = (path: string) => path.endsWith("LICENSE");

/** A text, what is left of it without its first line, and the file that this line says it was copied from. */
function read(path: string) {
  // What is alike but for the ending of the modules beside it is alike.
  const whole = readFileSync(path, "utf8")
    .replaceAll(/\.cjs\b/g, ".js")
    .trim();
  const [first = "", ...rest] = whole.split("\n");
  return {
    whole,
    rest: rest.join("\n").trim(),
    copiedFrom: /\bcopied from ([\w./-]+\w)/i.exec(first)?.[1],
  };
}

test("no text stands twice in the tree", () => {
  const places = new Map<string, Set<string>>();
  for (const path of files) {
    const { whole, rest, copiedFrom } = read(path);
    if (copiedFrom !== undefined) continue;
    for (const text of [whole, rest].filter(({ length }) => length >= shortest))
      places.set(text, (places.get(text) ?? new Set()).add(path));
  }
  expect(files.length).toBeGreaterThan(1000);
  // The licence goes into every package as it is: no line may be put before it.
  const twice = [...places.values()]
    .map((paths) => [...paths].filter((path) => !isLicence(path)))
    .filter((paths) => paths.length > 1);
  expect(twice).toEqual([]);
});

test("what says that it was copied is its source, word for word, and is copied once", () => {
  const copies = files.flatMap((path) => {
    const { copiedFrom, rest } = read(path);
    return copiedFrom === undefined ? [] : [{ path, copiedFrom, rest }];
  });
  const folders = new Set(copies.map(({ path }) => path.split("/")[1]));
  expect([...folders]).toEqual(expect.arrayContaining(["go", "python"]));
  const wrong = copies.filter(
    ({ copiedFrom, rest }) => !files.includes(copiedFrom) || read(copiedFrom).whole !== rest,
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
  const sources = copies.map(({ copiedFrom }) => copiedFrom);
  expect(sources.filter((source, at) => sources.indexOf(source) !== at)).toEqual([]);
});

test("what is generated says in its first line that it is printed or copied", () => {
  const silent = files
    .filter((path) => path.startsWith("generated/") && !/\.json$|\/py\.typed$/.test(path) && !isLicence(path))
    // Before the first line of a head of YAML stands the line that begins it.
    .filter((path) => !/^(?:---\n)?.*\b(?:generated|copied)\b/i.test(readFileSync(path, "utf8")));
  expect(silent).toEqual([]);
});

test.for(languages)("the package of $title has the licence", ({ name }) => {
  expect(read(`generated/${name}/LICENSE`).whole).toBe(read("LICENSE").whole);
});
