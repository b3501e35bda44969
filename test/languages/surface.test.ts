import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.ts";
import { readGrowing } from "../conformance/growing.ts";
import { realApi } from "../model/api-of.ts";
import type { Declares, PackageFiles } from "./declares.ts";

const surface: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync("docs/surface.json", "utf8"),
);
const { operations, groups } = realApi;
const idsIn = (group: string) => operations.filter((each) => each.group === group).map(({ id }) => id);

/** Every public name by its section: those of the file, and those that the document has. */
const names: readonly (readonly [section: string, name: string])[] = [
  ...Object.entries(surface),
  ["client", idsIn("client")] as const,
  ["groups", groups.map(({ name }) => name)] as const,
  ...groups.map(({ name }) => [`groups/${name}`, idsIn(name)] as const),
].flatMap(([section, own]) => own.map((name) => [section, name] as const));

function packageOf(language: string): PackageFiles {
  const folder = join("generated", language);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}

test("every public name stands once", () => {
  const all = names.map(([section, name]) => `${section} ${name}`);
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  expect(all.length).toBeGreaterThan(150);
});

describe.each(languages.map(({ name, publicNames }) => ({ language: name, publicNames })))(
  "in $language",
  async ({ language, publicNames }) => {
    const place = `test/languages/${language}/declares.ts`;
    const { declares }: { declares: Declares } = existsSync(place)
      ? await import(`./${language}/declares.ts`)
      : { declares: () => false };
    const files = packageOf(language);

    test("every public name is declared", () => {
      const missing = names.flatMap(([section, name]) =>
        publicNames(section, name)
          .filter((spelled) => !declares(files, section, spelled))
          .map((spelled) => `${section} ${name}: ${spelled}`),
      );
      if (readGrowing(language).proofs.includes("surface"))
        expect(missing, "all are there: take surface off the list in growing.json").not.toEqual([]);
      else expect(missing).toEqual([]);
    });

    test("a name that there is not is found nowhere", () => {
      const sections = [...new Set(names.map(([section]) => section))];
      const found = sections.filter((section) =>
        publicNames(section, "brewTea").some((spelled) => declares(files, section, spelled)),
      );
      expect(found).toEqual([]);
    });
  },
);
