import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { compareFiles, type Staleness, writeFiles } from "./write-files.ts";

/** Lists what was written last time: only that is ever overwritten or removed. */
const manifestName = ".convex-openapi.json";

/** How an output folder differs from a plan. */
export interface ToolkitStaleness extends Staleness {
  /** Files in the way: they differ from the plan, and no earlier run wrote them. */
  readonly foreign: readonly string[];
}

/** Compares an output folder, which may hold other people's files, with a plan. */
export async function compareToolkit(
  out: string,
  files: readonly GeneratedFile[],
): Promise<ToolkitStaleness> {
  const written = new Set(await readManifest(out));
  const planned = [...files, manifestOf(files)];
  const { stale } = await compareFiles(out, planned, []);
  const names = new Set(planned.map(({ path }) => path));
  const orphans = await present(
    out,
    [...written].filter((path) => !names.has(path)),
  );
  const foreign = await present(
    out,
    stale.filter((path) => path !== manifestName && !written.has(path)),
  );
  return { stale, orphans, foreign };
}

/** Makes the folder what the plan says, file by file, each whole or not at all. */
export async function writeToolkit(
  out: string,
  files: readonly GeneratedFile[],
  staleness: ToolkitStaleness,
): Promise<void> {
  await writeFiles(out, [manifestOf(files), ...files], staleness);
}

function manifestOf(files: readonly GeneratedFile[]): GeneratedFile {
  const paths = files.map(({ path }) => path).sort();
  const about = "Files that convex-openapi wrote here. It overwrites and removes no others.";
  return { path: manifestName, text: `${JSON.stringify({ about, files: paths }, null, 2)}\n` };
}

async function readManifest(out: string): Promise<readonly string[]> {
  try {
    const { files } = JSON.parse(await readFile(join(out, manifestName), "utf8"));
    const isInside = (path: unknown) => typeof path === "string" && !path.split(/[\\/]/).includes("..");
    return Array.isArray(files) ? files.filter(isInside) : [];
  } catch {
    // No list, or none that can be read: nothing here counts as ours.
    return [];
  }
}

async function present(out: string, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => ((await stat(join(out, path)).catch(() => undefined))?.isFile() ? [path] : [])),
  );
  return found.flat();
}
