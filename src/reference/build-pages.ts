import type { GeneratedFile } from "../emit/generated-file.ts";
import { asObject, asText } from "../json/index.ts";
import { plainBody } from "./plain-page.ts";
import { type ReferencePage, referencePage } from "./reference-page.ts";
import { type RedocOptions, renderWithRedocly } from "./render-with-redocly.ts";
import { staticPage } from "./static-page.ts";
import { type Language, words } from "./words/index.ts";

/** How Redoc is to show any document. */
const options: RedocOptions = {
  disableTelemetry: true,
  hideDownloadButtons: true,
  sortRequiredPropsFirst: true,
  jsonSamplesExpandLevel: "all",
  scrollYOffset: 48,
};

/** Redoc's own script is the same for every document, which the page gives it: it is asked for once. */
export async function renderRedoc(): Promise<string> {
  const nothing = { openapi: "3.1.0", info: { title: "", version: "" }, paths: {} };
  return await renderWithRedocly(JSON.stringify(nothing), options);
}

/** Where the pages of a language lie, below the English ones. */
export const folderOf: Readonly<Record<Language, string>> = { en: "", ja: "ja/" };

/** The interactive page and the plain one. */
export function pagesOf(page: ReferencePage): readonly GeneratedFile[] {
  const { language, tree, style } = page;
  const plain = staticPage({
    language,
    title: asText(asObject(tree.info).title),
    body: plainBody(tree, language, page.samples),
    style,
    links: [[words[language].own.interactive, "index.html"]],
    other: language === "en" ? "ja/plain.html" : "../plain.html",
  });
  return [
    {
      path: `${folderOf[language]}index.html`,
      text: referencePage(page),
    },
    { path: `${folderOf[language]}plain.html`, text: plain },
  ];
}
