import { rm } from "node:fs/promises";
import { ChangeJournal } from "./change-journal.ts";
import type { ExportFlags } from "./export-flags.ts";
import { type ExportState, readState, writeState } from "./export-state.ts";
import { besideOf, pathInside } from "./inside-folder.ts";
import { schemaFileOf } from "./table-file.ts";

/**
 * The state that an export in the folder was left in, or that of a new one.
 *
 * @throws FolderProblem where the folder cannot be relied on; Error where it holds another export.
 */
export async function beginExport({ url, out, table = [], format, again = false }: ExportFlags) {
  const fresh: ExportState = { url, tables: table, format, phase: "snapshot", files: {} };
  const begun = await readState(out);
  if (begun === undefined) return fresh;
  if (again) {
    await removeExport(out, begun);
    // What is gone must not be missed, should the first page never come.
    await writeState(out, fresh);
    return fresh;
  }
  if (Object.keys(begun.files).length === 0 && begun.cursor === undefined) return fresh;
  if (begun.url !== url || begun.tables.join() !== table.join() || begun.format !== format) {
    const what = begun.tables.length === 0 ? "everything" : begun.tables.join(", ");
    throw new Error(
      `${out} holds an export of ${begun.url}: ${what}, as ${begun.format}. Take another folder, or --again to begin anew.`,
    );
  }
  return begun;
}

/** Removes the files of an export that is begun anew. */
async function removeExport(folder: string, { files }: ExportState): Promise<void> {
  for (const file of Object.keys(files)) {
    for (const each of [file, besideOf(file), schemaFileOf(file)]) {
      await rm(await pathInside(folder, each), { force: true });
    }
  }
  await ChangeJournal.read(folder, 0);
}
