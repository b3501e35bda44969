import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { hasChromium, openBrowser, openPage } from "../browser/open-browser.ts";
import { manyFunctionsSpec } from "./many-functions.ts";

// The reference pages in headless Chromium, opened from the disk, and the page of a deployment with 1,000 functions.
// Times are the medians of three visits, each in a context of its own with nothing cached.

const visits = 3;
const megabyte = 1_000_000;

interface Visit {
  readonly paint: number;
  /** Until the menu and a given text are on the page. */
  readonly text: number;
  /** From the last key until the first result is seen. */
  readonly search: number;
  /** The longest stretch in which the page could not answer its reader while searching. */
  readonly freeze: number;
}

interface Subject {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  /** What a search for it must show. */
  readonly found: string;
  readonly limits: Readonly<Record<keyof Visit | "size", number>>;
}

const limits = { paint: 1_000, text: 2_000, search: 1_000, freeze: 500, size: 3.5 } as const;

async function visit(browser: Browser, { file, find, found }: Subject): Promise<Visit> {
  const { page } = await openPage(browser);
  await page.addInitScript(() => {
    const tasks: { start: number; duration: number }[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(pathToFileURL(resolve(file)).href, { waitUntil: "commit" });
  const text = await untilShown(page, "#redoc h1");
  await page.getByText("Ctrl+K").waitFor();
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY,
  );
  await page.keyboard.press("Control+k");
  const box = page.locator("input[placeholder]:not([name]):visible").last();
  await box.waitFor();
  const began = await page.evaluate(() => performance.now());
  await box.fill(find);
  const search = (await untilShown(page, "[role=dialog], [data-component-name*=Search]", found)) - began;
  await page.waitForTimeout(300);
  const freeze = await page.evaluate(
    (from) =>
      Math.max(
        0,
        ...(globalThis as unknown as { longTasks: { start: number; duration: number }[] }).longTasks
          .filter(({ start }) => start >= from)
          .map(({ duration }) => duration),
      ),
    began,
  );
  await page.context().close();
  return { paint, text, search, freeze };
}

/** The page's own clock at the frame in which an element with this text is there. */
async function untilShown(page: Page, selector: string, text = ""): Promise<number> {
  const shown = await page.waitForFunction(
    ([selector, text]) =>
      [...document.querySelectorAll<HTMLElement>(selector)].some(
        (element) => element.innerText?.trim() && element.innerText.includes(text),
      ) && performance.now(),
    [selector, text] as const,
    { timeout: 60_000 },
  );
  return Number(await shown.jsonValue());
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure(browser: Browser, subject: Subject): Promise<void> {
  const seen: Visit[] = [];
  for (let count = 0; count < visits; count += 1) seen.push(await visit(browser, subject));
  const size = statSync(subject.file).size / megabyte;
  const rows = (["paint", "text", "search", "freeze"] as const).map(
    (what) => [what, median(seen.map((one) => one[what])), "ms"] as const,
  );
  for (const [what, value, unit] of [...rows, ["size", size, "MB"] as const]) {
    const limit = subject.limits[what];
    const shown = unit === "ms" ? value.toFixed(0) : value.toFixed(2);
    const verdict = value < limit ? "met" : "missed";
    if (verdict === "missed") process.exitCode = 1;
    console.log(`| ${subject.name} | ${what} | ${shown} ${unit} | ${limit} ${unit} | ${verdict} |`);
  }
}

/** The page of a deployment, made by the command as users run it: built when there is a build. */
async function manyFunctionsPage(folder: string): Promise<string> {
  const functions = join(folder, "function-spec.json");
  await writeFile(functions, JSON.stringify(manyFunctionsSpec(1_000)));
  const own = existsSync("dist/cli.js") ? ["dist/cli.js"] : ["--import", "tsx", "src/cli/main.ts"];
  const { status, stderr } = spawnSync(
    process.execPath,
    [...own, "docs", "--functions", functions, "--out", folder],
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
    const reference = { find: "query_batch", found: "/api/query_batch", limits };
    const many = await manyFunctionsPage(folder);
    const own = JSON.parse(readFileSync(join(folder, "openapi.json"), "utf8")) as { paths: object };
    console.log(`The deployment's document has ${Object.keys(own.paths).length} paths.\n`);
    console.log("| page | what | measured | limit | verdict |\n| --- | --- | --- | --- | --- |");
    for (const subject of [
      { name: "English", file: "docs/reference/index.html", ...reference },
      { name: "Japanese", file: "docs/reference/ja/index.html", ...reference },
      { name: "1,000 functions", file: many, find: "m77/f7", found: "/api/run/m77/f7", limits },
    ])
      await measure(browser, subject);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
