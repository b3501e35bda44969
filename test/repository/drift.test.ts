import { expect, test } from "vitest";
import { compareFiles } from "../../src/generate/write-files.ts";
import { ownedFolders, plan } from "../../src/repository/plan.ts";
import { readSources } from "../../src/repository/read-sources.ts";

test("what is on disk is what the document says", { timeout: 240_000 }, async () => {
  const { stale, orphans } = await compareFiles(".", await plan(await readSources()), ownedFolders);
  expect([...stale, ...orphans], "generated files are stale: run `npm run generate`").toEqual([]);
});
