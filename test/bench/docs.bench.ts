import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { hasChromium, openBrowser, openPage } from "../browser/open-browser.ts";
import { manyFunctionsSpec } from "./many-functions.ts";

// The reference pages in headless Chromium, opened from the disk, and the page of a deployment with 1,000 functions.
// Times are the medians of three visits, each in a context of its own with nothing cached. A search that does not show
// what it should ends the measurement with an error.

const visits = 3;
const megabyte = 1_000_000;

interface Visit {
  readonly paint: number;
  /** Until the page's heading can be read. */
  readonly text: number;
  /** From the last key until the result that was looked for is seen: the slowest of the queries. */
  readonly search: number;
  /** The longest stretch in which the page could not answer its reader while searching. */
  readonly freeze: number;
}

interface Subject {
  readonly name: string;
  readonly file: string;
  /** What is typed, and what the first result must then say. */
  readonly queries: readonly (readonly [typed: string, found: string])[];
  readonly limits: Readonly<Record<keyof Visit, number>>;
}

const limits = { paint: 1_000, text: 2_000, search: 1_000, freeze: 200 } as const;
const largest = 3.5;

interface LongTask {
  readonly start: number;
  readonly end: number;
}

async function visit(browser: Browser, { file, queries }: Subject): Promise<Visit> {
  const { page, errors } = await openPage(browser);
  await page.addInitScript(() => {
    const tasks: LongTask[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ start: startTime, end: startTime + duration });
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(pathToFileURL(resolve(file)).href, { waitUntil: "commit" });
  const text = await untilShown(page, "#redoc h1", "");
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY,
  );
  const searches: number[] = [];
  // As a reader does who came for one thing: the search is opened as soon as there is something to see.
  const opened = await page.evaluate(() => performance.now());
  await page.getByTestId("search-trigger").click();
  const box = page.locator("[data-testid=search-dialog] input");
  await box.waitFor();
  for (const [typed, found] of queries) {
    await box.fill(typed.slice(0, -1));
    await box.press("End");
    const began = await page.evaluate(() => performance.now());
    await box.pressSequentially(typed.slice(-1));
    searches.push((await untilShown(page, "[data-testid=search-dialog] a", found)) - began);
  }
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: LongTask[] }).longTasks);
  if (tasks.length === 0) throw new Error("The browser told of no long task, not even of loading the page");
  if (errors.length > 0) throw new Error(`${file}: ${errors.join("; ")}`);
  await page.context().close();
  const freeze = Math.max(
    0,
    ...tasks.filter(({ end }) => end >= opened).map(({ start, end }) => end - start),
  );
  return { paint, text, search: Math.max(...searches), freeze };
}

/** The page's own clock at the frame in which the first of these elements holds this text; it fails if none ever does. */
async function untilShown(page: Page, selector: string, text: string): Promise<number> {
  const shown = await page.waitForFunction(
    ([selector, text]) => {
      const said = document.querySelector(selector)?.textContent ?? "";
      return said.trim() !== "" && said.includes(text) && performance.now();
    },
    [selector, text] as const,
    { timeout: 30_000 },
  );
  return Number(await shown.jsonValue());
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function report(name: string, what: string, have: number, most: number, unit: "ms" | "MB"): void {
  const verdict = have < most ? "met" : "missed";
  if (verdict === "missed") process.exitCode = 1;
  const shown = have.toFixed(unit === "ms" ? 0 : 2);
  console.log(`| ${name} | ${what} | ${shown} ${unit} | ${most} ${unit} | ${verdict} |`);
}

async function measure(browser: Browser, subject: Subject): Promise<void> {
  const seen: Visit[] = [];
  for (let count = 0; count < visits; count += 1) seen.push(await visit(browser, subject));
  for (const what of ["paint", "text", "search", "freeze"] as const)
    report(subject.name, what, median(seen.map((one) => one[what])), subject.limits[what], "ms");
  for (const file of [subject.file, subject.file.replace(/index\.html$/, "plain.html")])
    report(subject.name, basename(file), statSync(file).size / megabyte, largest, "MB");
}

/** The page of a deployment, made by the command from these sources: a build may be older than they are. */
async function manyFunctionsPage(folder: string): Promise<string> {
  const functions = join(folder, "function-spec.json");
  await writeFile(functions, JSON.stringify(manyFunctionsSpec(1_000)));
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "docs", "--functions", functions, "--out", folder],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`convex-openapi docs ended with ${status}: ${stderr}`);
  return join(folder, "docs", "index.html");
}

if (!hasChromium) {
  console.log("skipped: no chromium");
} else {
  const folder = await mkdtemp(join(tmpdir(), "convex-bench-"));
  const browser = await openBrowser();
  try {
    const many = await manyFunctionsPage(folder);
    const own = JSON.parse(readFileSync(join(folder, "openapi.json"), "utf8")) as { paths: object };
    console.log(`The deployment's document has ${Object.keys(own.paths).length} paths.\n`);
    console.log("| page | what | measured | limit | verdict |\n| --- | --- | --- | --- | --- |");
    const anOperation = ["queryBatch", "/api/query_batch"] as const;
    for (const subject of [
      {
        name: "English",
        file: "docs/reference/index.html",
        queries: [["query_batch", "/api/query_batch"], anOperation, ["base64", "base64"]],
        limits,
      },
      {
        name: "Japanese",
        file: "docs/reference/ja/index.html",
        queries: [["query_batch", "/api/query_batch"], anOperation, ["タイムスタンプ", "タイムスタンプ"]],
        limits,
      },
      {
        name: "1,000 functions",
        file: many,
        queries: [["m77/f7", "/api/run/m77/f7"], ["m77_f7", "m77_f7"], ["name", "name"], anOperation],
        limits,
      },
    ] satisfies readonly Subject[])
      await measure(browser, subject);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
