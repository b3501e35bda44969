import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inspectConvexFolder } from "../../../src/convex-folder/index.ts";

/** What a folder of these files says, its sources read as well. The folder is gone afterwards. */
export async function readFolder(files: Readonly<Record<string, string>>) {
  const top = await mkdtemp(join(tmpdir(), "source-folder-"));
  try {
    for (const [path, text] of Object.entries({ "package.json": '{"name":"toy"}', ...files })) {
      await mkdir(dirname(join(top, path)), { recursive: true });
      await writeFile(join(top, path), text);
    }
    return await inspectConvexFolder(join(top, "convex"), { readSources: true });
  } finally {
    await rm(top, { recursive: true, force: true });
  }
}
