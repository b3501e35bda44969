import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { ValueFormat } from "../../values/index.ts";
import { refuseFile } from "./folder-problem.ts";
import { pathInside, replaceFile, statInside } from "./inside-folder.ts";
import { faultOfState } from "./state-fault.ts";

/** How far an export has come. Written when what it speaks of is safely in its files. */
export interface ExportState {
  readonly url: string;
  /** The tables of the root app; none is everything. */
  readonly tables: readonly string[];
  readonly format: ValueFormat;
  /** `snapshot` until every document of one moment is there; from then on the changes are applied. */
  readonly phase: "snapshot" | "changes";
  /** Where to go on: a page of the snapshot, or the moment that files and journal show, in nanoseconds. */
  readonly cursor?: string | undefined;
  readonly files: Readonly<Record<string, ExportedFile>>;
  /** The length of the journal: of changes that are saved and not yet in the files. */
  readonly journal?: number | undefined;
}

/** One file of an export: a table. */
export interface ExportedFile {
  readonly documents: number;
  /** Its length. While the snapshot is read, what lies beyond was written by a page that was not finished. */
  readonly bytes: number;
}

const name = "export.json";
/** A state names some hundred bytes for each table: 16 MiB are no state. */
const mostBytes = 16 * 1024 * 1024;

/**
 * Reads the state of a folder; undefined where no export was begun.
 *
 * @throws FolderProblem where `export.json` is not what an export writes.
 */
export async function readState(folder: string): Promise<ExportState | undefined> {
  const fix =
    "Take another folder, or remove this one: what an export wrote there cannot be told from the rest.";
  const stats = await statInside(folder, name);
  if (stats === undefined) return undefined;
  const path = await pathInside(folder, name);
  if (stats.size > mostBytes) refuseFile(folder, name, "export-state", "No state is as long as this.", fix);
  let state: unknown;
  const handle = await open(path, constants.O_RDONLY);
  try {
    state = JSON.parse(await handle.readFile("utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    refuseFile(folder, name, "export-state", "This is not JSON, so not the state of an export.", fix);
  } finally {
    await handle.close();
  }
  const fault = faultOfState(state);
  if (fault !== undefined) refuseFile(folder, name, "export-state", fault.message, fix, fault.pointer);
  return state as ExportState;
}

/** Writes the state of a folder, whole or not at all. */
export async function writeState(folder: string, state: ExportState): Promise<void> {
  await replaceFile(folder, name, `${JSON.stringify(state, null, 2)}\n`);
}

/** How many documents an export holds. */
export function countDocuments({ files }: ExportState): number {
  return Object.values(files).reduce((sum, { documents }) => sum + documents, 0);
}
