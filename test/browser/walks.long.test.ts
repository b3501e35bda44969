import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeToolkit, type Toolkit } from "../samples/function-toolkit.ts";
import { hasChromium, openBrowser } from "./open-browser.ts";
import { folders, type Walk, walkDeployment, walkReference } from "./walk-pages.ts";

// The suite looks at every sixth operation and function. Here it is each of them, in both languages.

const inCI = process.env.CI === "true";
const title = hasChromium || inCI ? "every place of a page" : "every place of a page (skipped: no chromium)";
const timeout = 300_000;
const languages = Object.keys(folders) as (keyof typeof folders)[];

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

  const nothingIsMissing = ({ visited, missing, requests, errors }: Walk, atLeast: number) => {
    expect(visited).toBeGreaterThanOrEqual(atLeast);
    expect(missing).toEqual([]);
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
  };

  test.for(languages)("%s: every operation of the API", { timeout }, async (language) => {
    nothingIsMissing(await walkReference(browser, language), 75);
  });

  test.for(languages)("%s: every function of the sample deployment", { timeout }, async (language) => {
    nothingIsMissing(await walkDeployment(browser, toolkit, language), 45);
  });
});
