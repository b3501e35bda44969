import { expect, test } from "vitest";
import { ownedFolders, plan } from "../../src/generate/plan.ts";
import { readSources } from "../../src/generate/read-sources.ts";
import { compareFiles } from "../../src/generate/write-files.ts";

test("what is on disk is what the document says", { timeout: 240_000 }, async () => {
  const { stale, orphans } = await compareFiles(".", await plan(await readSources()), ownedFolders);
  expect([...stale, ...orphans], "generated files are stale: run `npm run generate`").toEqual([]);
});
