import { type Document, type JsonObject, printJson } from "../document/index.ts";
import { referencePage } from "../emit/docs/reference-page.ts";
import type { Language } from "../emit/docs/words/index.ts";
import { emitDocument } from "../emit/document/emit-document.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { bundlePage } from "./bundle-page.ts";
import type { EmitterInput } from "./emitters.ts";
import { type RedocOptions, renderWithRedocly } from "./render-with-redocly.ts";

/** How Redoc is to show any document. */
const options: RedocOptions = {
  disableTelemetry: true,
  hideDownloadButtons: true,
  sortRequiredPropsFirst: true,
  jsonSamplesExpandLevel: "all",
  scrollYOffset: 48,
};

/** Everything below `docs/reference/`: a page for each language, and the document to download. */
export async function buildReference({
  document,
  sources,
}: Pick<EmitterInput, "document" | "sources">): Promise<readonly GeneratedFile[]> {
  const assets = await bundlePage(sources.files);
  const pages = await Promise.all(
    (["en", "ja"] as const).map(async (language): Promise<GeneratedFile> => {
      const tree = treeIn(language, document);
      const rendered = await renderWithRedocly(printJson(tree), options);
      const folder = language === "en" ? "docs/reference" : `docs/reference/${language}`;
      return { path: `${folder}/index.html`, text: referencePage({ language, tree, rendered, ...assets }) };
    }),
  );
  const downloads = emitDocument(document).map(({ path, text }) => ({
    path: path.replace(/^generated\//, "docs/reference/"),
    text,
  }));
  return [...pages, ...downloads];
}

function treeIn(_language: Language, { tree }: Document): JsonObject {
  return tree;
}
