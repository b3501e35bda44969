import {
  applyMadeOverlay,
  applyOverlays,
  type Document,
  type JsonObject,
  printErrors,
  printJson,
} from "../document/index.ts";
import { emitDocument } from "../emit/emit-document.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { folderOf, pagesOf, renderRedoc } from "../reference/build-pages.ts";
import { bundlePage } from "../reference/bundle-page.ts";
import { forReaders } from "../reference/for-readers.ts";
import { guidePages } from "../reference/guide-pages.ts";
import { sampleOverlay } from "../reference/sample-overlay.ts";
import { dictionaryOf } from "../reference/translate-document.ts";
import { type Language, words } from "../reference/words/index.ts";
import type { EmitterInput } from "./emitter.ts";
import { SourceProblems } from "./source-problems.ts";

/** Everything below `docs/reference/`: a page for each language, and the document to download. */
export async function buildReference({
  document,
  sources,
}: Pick<EmitterInput, "document" | "sources">): Promise<readonly GeneratedFile[]> {
  const assets = await bundlePage(sources.files);
  const rendered = await renderRedoc();
  const files = (["en", "ja"] as const).flatMap((language): readonly GeneratedFile[] => {
    const tree = treeIn(language, document, sources.files);
    const shown = forReaders(
      applyMadeOverlay(tree, "samples", sampleOverlay(tree, sources.files, language, document.exchanges)),
    );
    const guides = guidePages(sources.files, language, assets.style).map(({ path, text }) => ({
      path: folderOf[language] + path,
      text,
    }));
    const documents = emitDocument({ ...document, tree }).map(({ path, text }) => ({
      path: path.replace(/^generated\//, folderOf[language]),
      text,
    }));
    return [
      ...pagesOf({ language, tree: shown, rendered, ...assets, samples: new Map(), guides: true }),
      ...guides,
      ...documents,
    ];
  });
  const dictionary = dictionaryOf(document.tree, treeIn("ja", document, sources.files));
  return [
    ...files.map(({ path, text }) => ({ path: `docs/reference/${path}`, text })),
    // For `convex-openapi docs`, which runs where this repository's sources are not.
    { path: "generated/docs/page.js", text: assets.script },
    { path: "generated/docs/page.css", text: assets.style },
    { path: "generated/docs/ja.json", text: printJson(dictionary) },
  ];
}

/** The document in a language: English is what `openapi/` says, another is that with its overlays put on. */
function treeIn(
  language: Language,
  { tree, written, copies }: Document,
  files: ReadonlyMap<string, string>,
): JsonObject {
  if (language === "en") return tree;
  const overlays = new Map([...files].filter(([path]) => path.startsWith(`openapi/overlays/${language}/`)));
  const { tree: translated, problems } = applyOverlays(written, overlays, copies);
  if (problems.length > 0) throw new SourceProblems(problems);
  return printErrors(translated, words[language].errorTable);
}
