import type { Stats } from "node:fs";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { refuseFile } from "./folder-problem.ts";

/**
 * Where a file of the folder lies, after it was seen that the way there leads nowhere else: a symbolic link would have
 * files written that are not the export's.
 *
 * @throws FolderProblem where a step is a link, or something other than a folder and a file at its end.
 */
export async function pathInside(folder: string, file: string, make = false): Promise<string> {
  const steps = file.split("/");
  for (let length = 1; length <= steps.length; length++) {
    const part = steps.slice(0, length).join("/");
    const isLast = length === steps.length;
    if (make && !isLast) await mkdir(join(folder, part)).catch(unless("EEXIST"));
    const stats = await statInside(folder, part);
    if (stats === undefined) break;
    if (stats.isSymbolicLink()) {
      const fix = "Remove the link; a folder on another disk can be named by --out itself.";
      refuseFile(folder, part, "export-links", "This is a symbolic link, and could lead anywhere.", fix);
    }
    if (isLast ? !stats.isFile() : !stats.isDirectory()) {
      const fix = "Move it away, or take another folder.";
      refuseFile(folder, part, "export-files", `This is no ${isLast ? "file" : "folder"}.`, fix);
    }
  }
  return join(folder, file);
}

/** What the system knows of a name in the folder, a link itself and not what it leads to; undefined where it is not there. */
export async function statInside(folder: string, file: string): Promise<Stats | undefined> {
  return await lstat(join(folder, file)).catch(unless("ENOENT", "ENOTDIR"));
}

/** Writes a file beside the one that it is to replace, and returns its length once it is on the disk. */
export async function writeBeside(
  folder: string,
  file: string,
  chunks: Iterable<string> | AsyncIterable<string>,
): Promise<number> {
  const path = await pathInside(folder, besideOf(file), true);
  await rm(path, { force: true });
  const handle = await open(path, "wx");
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const buffer = Buffer.from(chunk);
      await handle.writeFile(buffer);
      bytes += buffer.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return bytes;
}

/** Puts what {@link writeBeside} wrote in the place of the file. */
export async function putInPlace(folder: string, file: string): Promise<void> {
  await rename(await pathInside(folder, besideOf(file)), await pathInside(folder, file));
}

/** Writes a file whole or not at all. */
export async function replaceFile(folder: string, file: string, text: string): Promise<void> {
  await writeBeside(folder, file, [text]);
  await putInPlace(folder, file);
}

/** The name of a file's successor until it is whole. */
export function besideOf(file: string): string {
  return `${file}.next`;
}

function unless(...codes: readonly string[]): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (codes.includes(error.code ?? "")) return undefined;
    throw error;
  };
}
