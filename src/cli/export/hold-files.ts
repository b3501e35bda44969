import { constants } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import type { ExportState } from "./export-state.ts";
import { refuseFile } from "./folder-problem.ts";
import { besideOf, pathInside, putInPlace, statInside } from "./inside-folder.ts";

type Wrong = { readonly rule: string; readonly message: string };

/**
 * Holds the files of a folder to its state: each as long as the state says, with a whole document at its end. What a
 * kill has left is mended: half a page is cut away, and a file that was ready takes its place.
 *
 * @throws FolderProblem where a file is not as it was left. Nothing was changed then but files that were found right.
 */
export async function holdFiles(folder: string, state: ExportState): Promise<void> {
  for (const [file, { bytes }] of Object.entries(state.files)) {
    const path = await pathInside(folder, file, true);
    if (bytes === 0 && (await statInside(folder, file)) === undefined) {
      await (await open(path, "wx")).close();
      continue;
    }
    const wrong = await wrongWith(folder, file, bytes, state.phase === "snapshot");
    const beside = besideOf(file);
    if (wrong === undefined) {
      await rm(await pathInside(folder, beside), { force: true });
      continue;
    }
    // It was written whole, and the state speaks of it already; only its name is still missing.
    if (state.phase === "snapshot" || (await wrongWith(folder, beside, bytes, false)) !== undefined) {
      refuseFile(folder, file, wrong.rule, wrong.message);
    }
    await putInPlace(folder, file);
  }
}

/** What is wrong with a file that should have so many bytes; one that may be longer is cut to them. */
export async function wrongWith(
  folder: string,
  file: string,
  bytes: number,
  mayBeLonger: boolean,
): Promise<Wrong | undefined> {
  const path = await pathInside(folder, file);
  const stats = await statInside(folder, file);
  if (stats === undefined) {
    return { rule: "export-files", message: `The file is missing; ${bytes} bytes were exported into it.` };
  }
  if (stats.size < bytes || (stats.size > bytes && !mayBeLonger)) {
    const message = `The file has ${stats.size} bytes; ${bytes} were exported into it.`;
    return { rule: "export-files", message };
  }
  const handle = await open(path, mayBeLonger ? constants.O_RDWR : constants.O_RDONLY);
  try {
    if (!(await endsWithDocument(handle, bytes))) {
      return { rule: "export-files", message: `No whole document ends at byte ${bytes}.` };
    }
    if (stats.size > bytes) await handle.truncate(bytes);
    return undefined;
  } finally {
    await handle.close();
  }
}

/** A document has 1 MiB at most, and bytes in it a third more: no line is as long as this. */
const longestLine = 64 * 1024 * 1024;
const step = 64 * 1024;

/** Whether the line that ends at a byte is a document. Reads no more of the file than that line. */
async function endsWithDocument(handle: FileHandle, end: number): Promise<boolean> {
  if (end === 0) return true;
  const pieces: Buffer[] = [];
  for (let at = end; at > 0 && end - at < longestLine; ) {
    const length = Math.min(step, at);
    at -= length;
    const piece = Buffer.alloc(length);
    const { bytesRead } = await handle.read(piece, 0, length, at);
    if (bytesRead < length) return false;
    // The line's own end is no beginning.
    const from = at + length === end ? length - 2 : length - 1;
    const before = from < 0 ? -1 : piece.lastIndexOf(10, from);
    pieces.unshift(piece.subarray(before + 1));
    if (before !== -1) break;
  }
  const line = Buffer.concat(pieces).toString("utf8");
  if (!line.endsWith("\n")) return false;
  try {
    return typeof Object(JSON.parse(line))._id === "string";
  } catch {
    return false;
  }
}
