import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationsOf } from "../../src/document/index.ts";
import { startLocalDeployment } from "../../src/local/index.ts";
import { axeFindings, drawn, fileUrl, hasChromium, openBrowser, openPage } from "./open-browser.ts";
import { squeeze, treeOf, walkReference } from "./walk-pages.ts";

const inCI = process.env.CI === "true";
const pages = { en: "index.html", ja: "ja/index.html" } as const;
const timeout = 180_000;

const title =
  hasChromium || inCI ? "the reference in a browser" : "the reference in a browser (skipped: no chromium)";

describe.skipIf(!hasChromium && !inCI)(title, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => await browser?.close());

  test.for(["en", "ja"] as const)(
    "%s: operations have their link, their words and their samples",
    { timeout },
    async (language) => {
      const { visited, missing, requests, errors } = await walkReference(browser, language, 6);
      expect(visited).toBeGreaterThan(10);
      expect(missing).toEqual([]);
      expect(requests).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  test("search finds an operation without a server", { timeout }, async () => {
    const { page, requests, errors } = await openPage(browser);
    await page.goto(fileUrl(pages.en));
    await drawn(page);
    await page.getByText("Ctrl+K").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByPlaceholder("Search docs...").fill("query_batch");
    await page.keyboard.press("ArrowDown");
    await page.getByText("/api/query_batch").last().click();
    await page.waitForFunction(() => location.hash.includes("querybatch"));
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
  });

  test.for([
    { language: "en", typed: "queryBatch", found: "/api/query_batch" },
    { language: "en", typed: "convex_encoded", found: "convex_encoded" },
    { language: "ja", typed: "importAirbyteRecords", found: "import_airbyte_records" },
    { language: "ja", typed: "タイムスタンプ", found: "タイムスタンプ" },
  ] as const)("$language: “$typed” finds $found first", { timeout }, async ({ language, typed, found }) => {
    const { page, requests, errors } = await openPage(browser);
    await page.goto(fileUrl(pages[language]));
    await drawn(page);
    await page.getByText("Ctrl+K").waitFor();
    await page.getByTestId("search-trigger").press("Enter");
    await page.locator("[data-testid=search-dialog] input").fill(typed);
    const results = page.locator("[data-testid=search-dialog] a");
    await results.first().waitFor();
    expect(await results.first().textContent()).toContain(found);
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
  });

  test.for([
    { language: "en", want: "none or userToken or deployKey" },
    { language: "ja", want: "なし または userToken または deployKey" },
  ] as const)("$language: says that nobody may call, too", { timeout }, async ({ language, want }) => {
    const { page } = await openPage(browser);
    await page.goto(`${fileUrl(pages[language])}#operation/query`);
    await drawn(page);
    await page.locator("#redoc").getByText("userToken").first().waitFor();
    expect(squeeze((await page.locator("#redoc").textContent()) ?? "")).toContain(squeeze(want));
  });

  test.for([
    { from: "en", hash: "#operation/queryAtTs", want: /ja\/index\.html#.*queryatts/i },
    { from: "en", hash: "#tag/errors", want: /ja\/index\.html#\/errors/ },
    { from: "ja", hash: "#section/1", want: /reference\/index\.html#\/section\/where-this-comes-from/ },
  ] as const)("the language switch keeps $hash", { timeout }, async ({ from, hash, want }) => {
    const { page, errors } = await openPage(browser);
    await page.goto(fileUrl(pages[from]) + hash);
    await drawn(page);
    await page.waitForFunction(() => location.hash.startsWith("#/"));
    await page.locator("a[data-language]").click();
    await drawn(page);
    await page.waitForFunction(() => location.hash.startsWith("#/"));
    expect(decodeURI(page.url())).toMatch(want);
    expect(errors).toEqual([]);
  });

  test("a call can be tried against the local deployment", { timeout }, async () => {
    const deployment = await startLocalDeployment({
      convexFolder: "src/repository/sample/convex",
      run: "seed:init",
    });
    try {
      const { page, requests, errors } = await openPage(browser);
      await page.goto(`${fileUrl(pages.en)}?deployment=${deployment.url}#operation/query`);
      await drawn(page);
      await page.waitForFunction(() => location.hash.startsWith("#/"));
      await page.getByRole("button", { name: "Try it" }).click();
      expect(await page.locator('[name="example"] option').count()).toBeGreaterThan(5);
      await page.getByRole("button", { name: "Send" }).click();
      const output = page.locator("#try-it output");
      await output.getByText("Always.").waitFor();
      expect(await output.textContent()).toMatch(/Status 200[\s\S]*As documented yes/);

      await page.locator('[name="body"]').fill('{"path": "errors:application", "args": {}}');
      await page.getByRole("button", { name: "Send" }).click();
      await output.getByText("TEAPOT").waitFor();
      expect(await output.textContent()).toMatch(/Log \[LOG\] 'about to fail'/);

      await page.locator('[name="operation"]').selectOption("callFunction");
      await page.locator('[name="body"]').fill('{"path": "secrets:answer", "args": {}}');
      await page.locator('[name="scheme"]').selectOption("Convex");
      await page.locator('[name="secret"]').fill(deployment.deployKey);
      await page.getByRole("button", { name: "Send" }).click();
      await output.getByText('"value": 42').waitFor();
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
      );
      expect(kept).not.toContain(deployment.deployKey);
      expect(requests.filter((url) => !url.startsWith(deployment.url))).toEqual([]);
      expect(errors).toEqual([]);
    } finally {
      await deployment.close();
    }
  });

  test("numbers that a double cannot hold keep their digits, shown and to be sent", { timeout }, async () => {
    const { page } = await openPage(browser);
    await page.goto(`${fileUrl(pages.en)}#operation/documentDeltas`);
    await drawn(page);
    await page.waitForFunction(() => location.hash.startsWith("#/"));
    await page.waitForFunction(() =>
      document.querySelector("#redoc")?.textContent?.includes("1767225600123456789"),
    );
    expect(await page.locator("#redoc").textContent()).not.toMatch(/17672256\d{9}00\b/);
    await page.getByRole("button", { name: "Try it" }).click();
    expect(await page.locator('[name="body"]').inputValue()).toContain('"cursor": 1767225600123456789');
  });

  test.for([
    { path: "index.html", width: 1400, colorScheme: "light" },
    { path: "index.html#operation/query", width: 1400, colorScheme: "dark" },
    { path: "index.html#tag/values", width: 390, colorScheme: "dark" },
    { path: "ja/index.html#operation/mutation", width: 390, colorScheme: "light" },
    { path: "ja/index.html#tag/errors", width: 1400, colorScheme: "light" },
    { path: "plain.html", width: 390, colorScheme: "light" },
    { path: "ja/plain.html", width: 1400, colorScheme: "dark" },
    { path: "ja/guides/go.html", width: 390, colorScheme: "dark" },
  ] as const)(
    "axe finds nothing, not even minor: $path, $width wide, $colorScheme",
    { timeout },
    async (given) => {
      const viewport = { width: given.width, height: 900 };
      const { page } = await openPage(browser, { viewport, colorScheme: given.colorScheme, bypassCSP: true });
      await page.goto(fileUrl(given.path));
      if (given.path.includes("index.html")) await drawn(page);
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  test("the plain page shows every operation with scripts turned off", { timeout }, async () => {
    const { page, errors } = await openPage(browser, { javaScriptEnabled: false });
    for (const folder of ["", "ja/"]) {
      await page.goto(fileUrl(`${folder}plain.html`));
      for (const { id } of operationsOf(treeOf(folder)))
        expect(await page.locator(`#${id}`).count(), id).toBe(1);
    }
    expect(errors).toEqual([]);
  });
});
