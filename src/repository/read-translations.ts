import { readFile } from "node:fs/promises";
import { parseDocument, type Translations, translationsOf } from "../document/index.ts";
import { withoutRegions } from "./printed-region.ts";
import { readSources } from "./read-sources.ts";

/** Where it is written down what was translated from which English. */
export const translationsFile = "docs/ja/translated.json";

const overlayFolder = "openapi/overlays/ja/";
const pageFolder = "docs/ja/";

/** The Japanese texts of the repository with the English behind them: as it was written down, and as it is now. */
export async function readTranslations(): Promise<{
  readonly translated: Translations;
  readonly now: Translations;
}> {
  const { files } = await readSources();
  const below = (folder: string) => [...files].filter(([path]) => path.startsWith(folder));
  const pages = await Promise.all(
    below(pageFolder)
      .filter(([path]) => path.endsWith(".md"))
      .map(async ([path]) => {
        const name = path.slice(pageFolder.length);
        const english = name === "README.md" ? name : `docs/${name}`;
        return [
          path,
          { path: english, text: withoutRegions(files.get(english) ?? (await readFile(english, "utf8"))) },
        ] as const;
      }),
  );
  const now = translationsOf(parseDocument(files).document, new Map(below(overlayFolder)), new Map(pages));
  return { translated: JSON.parse(files.get(translationsFile) ?? "{}") as Translations, now };
}
