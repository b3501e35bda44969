import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeToolkit, type Toolkit } from "../samples/function-toolkit.ts";
import { axeFindings, drawn, hasChromium, openBrowser, openPage } from "./open-browser.ts";
import { functionsOf, squeeze, walkDeployment } from "./walk-pages.ts";

const inCI = process.env.CI === "true";
const timeout = 180_000;
const title =
  hasChromium || inCI ? "a deployment's reference" : "a deployment's reference (skipped: no chromium)";

describe.skipIf(!hasChromium && !inCI)(title, () => {
  let browser: Browser;
  let toolkit: Toolkit;
  beforeAll(async () => {
    [browser, toolkit] = await Promise.all([openBrowser(), makeToolkit()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    if (toolkit !== undefined) rmSync(toolkit.folder, { recursive: true, force: true });
  });

  const urlOf = (page: string) => pathToFileURL(`${toolkit.folder}/docs/${page}`).href;
  test.for(["en", "ja"] as const)(
    "%s: functions are shown with their samples",
    { timeout },
    async (language) => {
      const { visited, missing, requests, errors } = await walkDeployment(browser, toolkit, language, 6);
      expect(visited).toBeGreaterThan(7);
      expect(missing).toEqual([]);
      expect(requests).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  test("a sample in another language is a choice away", { timeout }, async () => {
    const { page } = await openPage(browser);
    await page.goto(`${urlOf("index.html")}#operation/messages_send`);
    await drawn(page);
    await page.getByText("curl", { exact: true }).first().click();
    await page.getByText("Python", { exact: true }).first().click();
    await page.waitForFunction(() =>
      document.querySelector("#redoc")?.textContent?.includes("api.messages.send("),
    );
  });

  test.for([
    { typed: "chat/rooms:open", place: "chatrooms/chat_rooms_open" },
    // A field of one function's arguments, and one of another's answer.
    { typed: "milliseconds", place: "slow/slow_wait" },
    { typed: "attachment", place: "messages/messages_" },
  ])("“$typed” finds $place and leads there", { timeout }, async ({ typed, place }) => {
    const { page, errors } = await openPage(browser);
    await page.goto(urlOf("index.html"));
    await drawn(page);
    await page.getByTestId("search-trigger").click();
    await page.locator("[data-testid=search-dialog] input").fill(typed);
    const results = page.locator("[data-testid=search-dialog] a");
    await results.first().waitFor();
    await results.first().click();
    await page.waitForFunction((place) => location.hash.includes(place), place);
    expect(errors).toEqual([]);
  });

  test.for(["messages_send", "echo_union", "errors_application"])(
    "axe finds nothing at %s",
    { timeout },
    async (id) => {
      const { page } = await openPage(browser, { bypassCSP: true });
      await page.goto(`${urlOf("index.html")}#operation/${id}`);
      await drawn(page);
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  test("the plain page shows a call of every function", { timeout }, async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(urlOf("plain.html"));
    const shown = squeeze((await page.locator("body").textContent()) ?? "");
    const missing = functionsOf(toolkit).filter(({ id }) => {
      const [curl] = toolkit.samples.get(id) ?? [];
      return curl === undefined || !shown.includes(squeeze(curl.source));
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
