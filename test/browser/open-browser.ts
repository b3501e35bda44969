import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const executablePath = "/usr/bin/chromium";

/** Whether the browser that Debian packages is on this machine. */
export const hasChromium = existsSync(executablePath);

/** Chromium that does nothing of its own accord, so that every request it makes is the page's. */
export async function openBrowser(): Promise<Browser> {
  const quiet = ["quic", "background-networking", "component-update", "sync"].map(
    (name) => `--disable-${name}`,
  );
  return await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", ...quiet],
  });
}

/** A page that notes what it asks for and what goes wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests that are not for the page's own files. */
  readonly requests: string[];
  /** Errors and warnings of the console, and uncaught errors. */
  readonly errors: string[];
}

/** Opens a tab of its own, without anything remembered. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url())) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, requests, errors };
}

/** A file of the reference as a browser opens it from the disk. */
export function fileUrl(path: string): string {
  const [file = "", ...hash] = path.split("#");
  return [pathToFileURL(resolve("docs/reference", file)).href, ...hash].join("#");
}

/** Waits until Redoc has drawn the page. */
export async function drawn(page: Page): Promise<void> {
  await page
    .locator('[data-component-name="Menu/Menu"]')
    .first()
    .waitFor({ state: "attached", timeout: 60_000 });
}

/** Whatever axe finds on a page as it stands there, with no rule and no region left out. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(500);
  await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
  return await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
}
