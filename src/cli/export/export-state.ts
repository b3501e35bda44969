import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { ValueFormat } from "../../values/index.ts";

/** How far an export has come. Written when what it speaks of is safely in its files. */
export interface ExportState {
  readonly url: string;
  /** The tables of the root app; none is everything. */
  readonly tables: readonly string[];
  readonly format: ValueFormat;
  /** `snapshot` until every document of one moment is there; from then on the changes are applied. */
  readonly phase: "snapshot" | "changes";
  /** Where to go on: a page of the snapshot, or the moment that the files show, in nanoseconds. */
  readonly cursor: string | undefined;
  readonly files: Readonly<Record<string, ExportedFile>>;
}

/** One file of an export: a table. */
export interface ExportedFile {
  readonly documents: number;
  /** Its length. While the snapshot is read, what lies beyond was written by a page that was not finished. */
  readonly bytes: number;
}

const name = "export.json";

/** Reads the state of a folder; undefined where no export was begun. */
export async function readState(folder: string): Promise<ExportState | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, name), "utf8")) as ExportState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes the state of a folder, whole or not at all. */
export async function writeState(folder: string, state: ExportState): Promise<void> {
  await replaceFile(join(folder, name), [`${JSON.stringify(state, null, 2)}\n`]);
}

/** Writes a file beside the old one and puts it in its place once it is on the disk. Returns its length. */
export async function replaceFile(
  path: string,
  chunks: Iterable<string> | AsyncIterable<string>,
): Promise<number> {
  const beside = `${path}.next`;
  const handle = await open(beside, "w");
  let bytes = 0;
  try {
    for await (const chunk of chunks) bytes += (await handle.write(chunk)).bytesWritten;
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, path);
  return bytes;
}

/** How many documents an export holds. */
export function countDocuments({ files }: ExportState): number {
  return Object.values(files).reduce((sum, { documents }) => sum + documents, 0);
}
