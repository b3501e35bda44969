import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { drawn, hasChromium, openBrowser, openPage } from "./open-browser.ts";

const inCI = process.env.CI === "true";
const title = "functions that differ in capitals alone";

/** The text of the heading that stands first in the window, as neighbours are drawn above and below it. */
function firstInSight(headings: readonly Element[]): string | undefined {
  return headings.find((heading) => heading.getBoundingClientRect().top >= 0)?.textContent ?? undefined;
}

const functions = ["chat/rooms.js:getUser", "chat/rooms.js:getuser", "chat/Rooms.js:getUser"].map(
  (identifier) => ({
    identifier,
    functionType: "Query",
    visibility: { kind: "public" },
    args: { type: "object", value: {} },
    returns: { type: "null" },
  }),
);

describe.skipIf(!hasChromium && !inCI)(
  hasChromium || inCI ? title : `${title} (skipped: no chromium)`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), "convex-openapi-capitals-"));
    beforeAll(async () => {
      const { base, runtimes } = await readPackage(["docs"]);
      const { files } = await planDeployment(
        { base, runtimes, functionSpec: { json: { functions }, file: "spec.json" } },
        { languages: ["docs"] },
      );
      const page = files.find(({ path }) => path === "docs/index.html");
      writeFileSync(join(folder, "index.html"), page?.text ?? "");
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test("each is shown where its link leads", { timeout: 120_000 }, async () => {
      const browser = await openBrowser();
      try {
        const { page, errors } = await openPage(browser);
        for (const [id, path] of [
          ["chat_rooms_getUser", "chat/rooms:getUser"],
          ["chat_rooms_getuser", "chat/rooms:getuser"],
          ["chat_xRooms_getUser", "chat/Rooms:getUser"],
        ] as const) {
          await page.goto("about:blank");
          await page.goto(`${pathToFileURL(join(folder, "index.html")).href}#operation/${id}`);
          await drawn(page);
          await expect
            .poll(() => page.locator("#redoc :is(h1, h2, h3)").evaluateAll(firstInSight), { timeout: 15_000 })
            .toBe(`Query ${path}`);
          expect(await page.locator("#redoc").textContent()).toContain(id);
        }
        expect(errors).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  },
);
