import {
  applyMadeOverlay,
  applyOverlays,
  asObject,
  asText,
  type JsonObject,
  printJson,
} from "../document/index.ts";
import { forReaders } from "../emit/docs/for-readers.ts";
import { guidePages } from "../emit/docs/guide-pages.ts";
import { plainBody } from "../emit/docs/plain-page.ts";
import { referencePage } from "../emit/docs/reference-page.ts";
import { sampleOverlay } from "../emit/docs/sample-overlay.ts";
import { staticPage } from "../emit/docs/static-page.ts";
import { type Language, words } from "../emit/docs/words/index.ts";
import { emitDocument } from "../emit/document/emit-document.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { bundlePage } from "./bundle-page.ts";
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

/** Everything below `docs/reference/`: a page for each language, and the document to download. */
export async function buildReference({
  document,
  sources,
}: Pick<EmitterInput, "document" | "sources">): Promise<readonly GeneratedFile[]> {
  const assets = await bundlePage(sources.files);
  const pages = await Promise.all(
    (["en", "ja"] as const).map(async (language): Promise<readonly GeneratedFile[]> => {
      const tree = treeIn(language, document.tree, sources.files);
      const shown = forReaders(
        applyMadeOverlay(tree, "samples", sampleOverlay(tree, sources.files, language)),
      );
      const rendered = await renderWithRedocly(printJson(shown), options);
      const folder = language === "en" ? "docs/reference" : `docs/reference/${language}`;
      return [
        { path: `${folder}/index.html`, text: referencePage({ language, tree: shown, rendered, ...assets }) },
        {
          path: `${folder}/plain.html`,
          text: staticPage({
            language,
            title: asText(asObject(tree.info).title),
            body: plainBody(shown, language),
            style: assets.style,
            links: [[words[language].own.interactive, "index.html"]],
            other: language === "en" ? "ja/plain.html" : "../plain.html",
          }),
        },
        ...guidePages(sources.files, language, assets.style).map(({ path, text }) => ({
          path: `${folder}/${path}`,
          text,
        })),
        ...emitDocument({ ...document, tree }).map(({ path, text }) => ({
          path: path.replace(/^generated/, folder),
          text,
        })),
      ];
    }),
  );
  return [
    ...pages.flat(),
    // For `convex-openapi docs`, which runs where this repository's sources are not.
    { path: "generated/docs/page.js", text: assets.script },
    { path: "generated/docs/page.css", text: assets.style },
  ];
}

/** The reference of one deployment: an interactive page, a plain one, and the document to download. */
export async function buildDeploymentReference(
  tree: JsonObject,
  runtime: readonly GeneratedFile[],
): Promise<readonly GeneratedFile[]> {
  const asset = (name: string) => runtime.find(({ path }) => path === name)?.text ?? "";
  const style = asset("page.css");
  const shown = forReaders(tree);
  const title = asText(asObject(tree.info).title);
  const links = [[words.en.own.interactive, "index.html"]] as const;
  const page = { language: "en", tree: shown, script: asset("page.js"), style, alone: true } as const;
  return [
    {
      path: "index.html",
      text: referencePage({ ...page, rendered: await renderWithRedocly(printJson(shown), options) }),
    },
    {
      path: "plain.html",
      text: staticPage({ language: "en", title, body: plainBody(shown, "en"), style, links }),
    },
    ...emitDocument({ tree, places: new Map(), exchanges: [] }).map(({ path, text }) => ({
      path: path.replace(/^generated\//, ""),
      text,
    })),
  ];
}

/** The document in a language: English is what `openapi/` says, another is that with its overlays put on. */
function treeIn(language: Language, tree: JsonObject, files: ReadonlyMap<string, string>): JsonObject {
  if (language === "en") return tree;
  const overlays = new Map([...files].filter(([path]) => path.startsWith(`openapi/overlays/${language}/`)));
  const { tree: translated, problems } = applyOverlays(tree, overlays);
  if (problems.length > 0) throw new SourceProblems(problems);
  return translated;
}
