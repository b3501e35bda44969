import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { type OperationAt, operationsOf } from "../../src/document/index.ts";
import { asObject, asText, type JsonObject } from "../../src/json/index.ts";
import type { Toolkit } from "../samples/function-toolkit.ts";
import { drawn, fileUrl, openPage } from "./open-browser.ts";

/** What is missing at the place of each operation, and what the page asked for or complained of on the way. */
export interface Walk {
  readonly visited: number;
  readonly missing: readonly string[];
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

interface Visit {
  readonly url: string;
  /** What a heading at that place says. */
  readonly heading: string;
  /** The sample that the place shows, where there is one. */
  readonly sample: string | undefined;
}

/** The folder of a language of readers below a reference's own. */
export const folders = { en: "", ja: "ja/" } as const;

/** The document that a page of the reference was made from. */
export function treeOf(folder: string): JsonObject {
  return JSON.parse(readFileSync(`docs/reference/${folder}openapi.json`, "utf8")) as JsonObject;
}

/** Goes to every `step`th operation of the API's reference, and looks for its heading, its link and its first sample. */
export async function walkReference(
  browser: Browser,
  language: keyof typeof folders,
  step = 1,
): Promise<Walk> {
  const folder = folders[language];
  return await walk(browser, operationsOf(treeOf(folder)), step, ({ id, operation }) => ({
    url: fileUrl(`${folder}index.html#operation/${id}`),
    heading: asText(operation.summary).replaceAll("`", ""),
    sample: sampleOf(id),
  }));
}

/** The functions in a deployment's document. */
export function functionsOf(toolkit: Toolkit): readonly OperationAt[] {
  const document = JSON.parse(readFileSync(`${toolkit.folder}/openapi.json`, "utf8")) as JsonObject;
  return operationsOf(document).filter(({ operation }) => "x-convex-function" in operation);
}

/** Goes to every `step`th function of a deployment's reference, and looks for its heading, its link and its first sample. */
export async function walkDeployment(
  browser: Browser,
  toolkit: Toolkit,
  language: keyof typeof folders,
  step = 1,
): Promise<Walk> {
  const page = pathToFileURL(`${toolkit.folder}/docs/${folders[language]}index.html`).href;
  return await walk(browser, functionsOf(toolkit), step, ({ id, operation }) => ({
    url: `${page}#operation/${id}`,
    heading: asText(asObject(operation["x-convex-function"]).path),
    sample: toolkit.samples.get(id)?.[0]?.source ?? "a sample",
  }));
}

async function walk(
  browser: Browser,
  all: readonly OperationAt[],
  step: number,
  visitOf: (operation: OperationAt) => Visit,
): Promise<Walk> {
  const { page, requests, errors } = await openPage(browser);
  const some = all.filter((_, index) => index % step === 0);
  const missing: string[] = [];
  for (const operation of some) missing.push(...(await visit(page, operation.id, visitOf(operation))));
  return { visited: some.length, missing, requests, errors };
}

async function visit(page: Page, id: string, { url, heading, sample }: Visit): Promise<readonly string[]> {
  await page.goto(url);
  await drawn(page);
  const found = await page
    .locator("#redoc :is(h1, h2, h3)", { hasText: heading })
    .first()
    .waitFor({ timeout: 15_000 })
    .then(
      () => true,
      () => false,
    );
  const links = await page.locator(`#redoc a[href$="#operation/${id}"]`).count();
  const shown = squeeze((await page.locator("#redoc").textContent()) ?? "");
  return [
    ...(found ? [] : [`${id}: no heading`]),
    ...(links > 0 ? [] : [`${id}: no lasting link`]),
    ...(sample === undefined || shown.includes(squeeze(sample)) ? [] : [`${id}: no sample`]),
  ];
}

function sampleOf(id: string): string | undefined {
  const file = `docs/samples/${id}/call.curl.sh`;
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** A text without its white space, which a page lays out as it likes. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
