import {
  applyMadeOverlay,
  applyOverlays,
  asObject,
  asText,
  type Document,
  type JsonObject,
  printJson,
} from "../document/index.ts";
import { forReaders } from "../emit/docs/for-readers.ts";
import { guidePages } from "../emit/docs/guide-pages.ts";
import { plainBody } from "../emit/docs/plain-page.ts";
import { type ReferencePage, referencePage } from "../emit/docs/reference-page.ts";
import { sampleOverlay } from "../emit/docs/sample-overlay.ts";
import { staticPage } from "../emit/docs/static-page.ts";
import { type Dictionary, dictionaryOf, translateDocument } from "../emit/docs/translate-document.ts";
import { type Language, words } from "../emit/docs/words/index.ts";
import { emitDocument } from "../emit/document/emit-document.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { functionSamples } from "../emit/samples/function-samples.ts";
import { bundlePage } from "./bundle-page.ts";
import type { DeploymentInput } from "./deployment-emitters.ts";
import type { EmitterInput } from "./emitters.ts";
import { type RedocOptions, renderWithRedocly } from "./render-with-redocly.ts";
import { SourceProblems } from "./source-problems.ts";

/** How Redoc is to show any document. */
const options: RedocOptions = {
  disableTelemetry: true,
  hideDownloadButtons: true,
  sortRequiredPropsFirst: true,
  jsonSamplesExpandLevel: "all",
  scrollYOffset: 48,
};

/** Redoc's own script is the same for every document, which the page gives it: it is asked for once. */
async function renderRedoc(): Promise<string> {
  const nothing = { openapi: "3.1.0", info: { title: "", version: "" }, paths: {} };
  return await renderWithRedocly(JSON.stringify(nothing), options);
}

const folderOf: Readonly<Record<Language, string>> = { en: "", ja: "ja/" };

/** The interactive page and the plain one. */
function pagesOf(page: ReferencePage): readonly GeneratedFile[] {
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

/** Everything below `docs/reference/`: a page for each language, and the document to download. */
export async function buildReference({
  document,
  sources,
}: Pick<EmitterInput, "document" | "sources">): Promise<readonly GeneratedFile[]> {
  const assets = await bundlePage(sources.files);
  const rendered = await renderRedoc();
  const files = (["en", "ja"] as const).flatMap((language): readonly GeneratedFile[] => {
    const tree = treeIn(language, document, sources.files);
    const shown = forReaders(applyMadeOverlay(tree, "samples", sampleOverlay(tree, sources.files, language)));
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

/** The reference of one deployment, in both languages: interactive pages, plain ones, and the document to download. */
export async function buildDeploymentReference({
  api,
  tree,
  runtime,
}: DeploymentInput): Promise<readonly GeneratedFile[]> {
  const asset = (name: string) => runtime.find(({ path }) => path === name)?.text ?? "";
  const parts = {
    rendered: await renderRedoc(),
    script: asset("page.js"),
    style: asset("page.css"),
    samples: functionSamples(api),
    guides: false,
  };
  const trees = { en: tree, ja: translateDocument(tree, JSON.parse(asset("ja.json")) as Dictionary) };
  return (["en", "ja"] as const).flatMap((language): readonly GeneratedFile[] => [
    ...pagesOf({ language, tree: forReaders(trees[language]), ...parts }),
    ...emitDocument({ tree: trees[language], places: new Map(), exchanges: [], copies: new Map() }).map(
      ({ path, text }) => ({
        path: path.replace(/^generated\//, folderOf[language]),
        text,
      }),
    ),
  ]);
}

/** The document in a language: English is what `openapi/` says, another is that with its overlays put on. */
function treeIn(
  language: Language,
  { tree, copies }: Document,
  files: ReadonlyMap<string, string>,
): JsonObject {
  if (language === "en") return tree;
  const overlays = new Map([...files].filter(([path]) => path.startsWith(`openapi/overlays/${language}/`)));
  const { tree: translated, problems } = applyOverlays(tree, overlays, copies);
  if (problems.length > 0) throw new SourceProblems(problems);
  return translated;
}
