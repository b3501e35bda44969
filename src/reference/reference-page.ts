import { asObject, asText, type JsonObject } from "../json/index.ts";
import { exactNumbers } from "./exact-numbers.ts";
import { foldText } from "./fold-text.ts";
import { forRedoc } from "./for-readers.ts";
import type { Sample } from "./function-samples.ts";
import { compactJson, escapeHtml, jsonBlock, scriptHash } from "./html.ts";
import { mendRedoc } from "./mend-redoc.ts";
import { splitRendered } from "./split-rendered.ts";
import { tryItPanel } from "./try-it-panel.ts";
import { type Language, words } from "./words/index.ts";

/** What a reference page is put together from. */
export interface ReferencePage {
  readonly language: Language;
  readonly tree: JsonObject;
  /** Redocly's rendering of any document. */
  readonly rendered: string;
  /** The page's own script and style. */
  readonly script: string;
  readonly style: string;
  /** Samples that are looked up when an operation is shown, by operationId; those of the tree are always there. */
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
  /** Whether there are guides beside the page. That of a deployment has none. */
  readonly guides: boolean;
}

/** Colours before the first paint, so that a dark page never flashes white. */
const colours = `try {
  var mode = localStorage.getItem("redoc.colorMode");
} catch (error) {}
document.documentElement.classList.add(
  mode === "light" || mode === "dark" ? mode : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
);`;

/** One self-contained page: no other file, no server and no network is needed to read it. */
export function referencePage(page: ReferencePage): string {
  const { language, tree, rendered, script, style, samples, guides } = page;
  const { keyed, fixed, patterns, own } = words[language];
  const redoc = mendRedoc(splitRendered(rendered).script);
  const title = asText(asObject(tree.info).title) || own.title;
  const policy = [
    "default-src 'none'",
    `script-src ${[colours, script, redoc].map(scriptHash).join(" ")}`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "connect-src https: http://127.0.0.1:* http://localhost:*",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const shown = forRedoc(tree, own.tryAnonymous);
  const otherPage = language === "en" ? "ja/index.html" : "../index.html";
  return `<!DOCTYPE html>
<!-- Generated from openapi/ by \`npm run generate\`. Do not edit. -->
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escapeHtml(own.description)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<script>${colours}</script>
<style>
${style}</style>
</head>
<body>
<a class="skip" href="#redoc">${escapeHtml(own.skip)}</a>
<header class="bar">
<h1 class="bar-name"><a href="#/">${escapeHtml(title)}</a></h1>
<nav aria-label="${escapeHtml(own.guides)}">
<button type="button" data-try-it>${escapeHtml(own.tryIt)}</button>
${guides ? `<a href="guides/index.html">${escapeHtml(own.guides)}</a>` : ""}
<a class="wide" href="plain.html">${escapeHtml(own.plainPage)}</a>
<a href="openapi.json" download>JSON</a>
<a href="openapi.yaml" download>YAML</a>
<a data-language href="${otherPage}" lang="${own.otherLanguageCode}" hreflang="${own.otherLanguageCode}">${escapeHtml(own.otherLanguage)}</a>
</nav>
</header>
<noscript><p class="notice">${escapeHtml(own.noScript)} <a href="plain.html">${escapeHtml(own.plainPage)}</a></p></noscript>
<div id="redoc" tabindex="-1"></div>
<p class="loading">${escapeHtml(own.loading)}</p>
${tryItPanel(own)}
${jsonBlock("words", { keyed, fixed, patterns, own })}
${jsonBlock("document", foldText(compactJson(shown)))}
${jsonBlock("exact", exactNumbers(shown))}
${jsonBlock("samples", foldText(compactJson(Object.fromEntries(samples))))}
<script>${script}</script>
<script type="module">${redoc}</script>
</body>
</html>
`;
}
