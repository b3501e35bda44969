import { createHash } from "node:crypto";
import { asList, asObject, pointerStep, readPointer } from "../json/index.ts";
import { placesOf, stepsOf } from "./apply-overlay.ts";
import type { Document } from "./document.ts";
import { parseYaml } from "./parse-yaml.ts";

/** What each translated file was translated from: a short hash of every English text, by its place. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The English that stands behind every text of the overlays and behind every translated page, as it is now. */
export function translationsOf(
  document: Pick<Document, "written" | "copies">,
  overlays: ReadonlyMap<string, string>,
  /** By the translated page's path: the English page's path and text. */
  pages: ReadonlyMap<string, { readonly path: string; readonly text: string }>,
): Translations {
  const ofOverlays = [...overlays].map(
    ([file, text]) => [file, englishBehind(document, file, text)] as const,
  );
  const ofPages = [...pages].map(([file, { path, text }]) => [file, { [path]: hashOf(text) }] as const);
  return Object.fromEntries([...ofOverlays, ...ofPages].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function englishBehind(
  { written, copies }: Pick<Document, "written" | "copies">,
  file: string,
  text: string,
): Readonly<Record<string, string>> {
  const actions = asList(asObject(parseYaml(file, text).data).actions).map(asObject);
  return Object.fromEntries(
    actions.flatMap(({ target, update }) => {
      const place = String(target);
      const places = placesOf(stepsOf(place) ?? [], copies).map((steps) => steps.map(pointerStep).join(""));
      return Object.keys(asObject(update)).map((field) => {
        const english = places
          .map((pointer) => readPointer(written, `${pointer}/${field}`))
          .find((text) => text !== undefined);
        return [`${place}.${field}`, hashOf(String(english))] as const;
      });
    }),
  );
}

/** What has to be looked at again: a line for each text whose English is not what it was when it was translated. */
export function staleTranslations(translated: Translations, now: Translations): readonly string[] {
  const stale = Object.entries(now).flatMap(([file, texts]) =>
    Object.entries(texts)
      .filter(([place, hash]) => translated[file]?.[place] !== hash)
      .map(([place]) => {
        const what = translated[file]?.[place] === undefined ? "is new" : "has changed";
        return `${file}: the English of ${place} ${what}. Mend the Japanese, then run \`npm run translated -- ${file}\`.`;
      }),
  );
  const gone = Object.keys(translated)
    .filter((file) => now[file] === undefined)
    .map((file) => `${file} is no more. Run \`npm run translated -- ${file}\`.`);
  return [...stale, ...gone];
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
