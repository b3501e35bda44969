import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { isOfTools } from "./is-of-tools.ts";

/** How the disk differs from what a plan says. */
export interface Staleness {
  /** Files that are missing or whose bytes differ. */
  readonly stale: readonly string[];
  /** Files below an owned folder that no plan names. */
  readonly orphans: readonly string[];
}

/**
 * Compares a plan with the disk. `owned` are the folders whose every file must come from the plan;
 * what a tool leaves there for itself (`node_modules`, caches) is passed over.
 */
export async function compareFiles(
  root: string,
  files: readonly GeneratedFile[],
  owned: readonly string[],
): Promise<Staleness> {
  const stale: string[] = [];
  for (const { path, text } of files) {
    if ((await readIfThere(join(root, path))) !== text) stale.push(path);
  }
  const planned = new Set(files.map(({ path }) => path));
  const present = (await Promise.all(owned.map((folder) => filesBelow(root, folder)))).flat();
  return { stale, orphans: present.filter((path) => !planned.has(path)).sort() };
}

/** Writes what differs, each file to a temporary name first, and removes the orphans. */
export async function writeFiles(
  root: string,
  files: readonly GeneratedFile[],
  { stale, orphans }: Staleness,
): Promise<void> {
  const wanted = new Set(stale);
  for (const { path, text } of files) {
    if (!wanted.has(path)) continue;
    const target = join(root, path);
    const temporary = `${target}.${randomBytes(4).toString("hex")}.tmp`;
    await mkdir(dirname(target), { recursive: true });
    try {
      await writeFile(temporary, text);
      await rename(temporary, target);
    } catch (cause) {
      await rm(temporary, { force: true });
      throw cause;
    }
  }
  for (const path of orphans) await rm(join(root, path), { force: true });
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = `${folder}/${entry.name}`;
      if (isOfTools(path)) return [];
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    }),
  );
  return found.flat();
}
