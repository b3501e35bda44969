import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { ExportedDocument } from "../../languages/typescript/runtime/client/streaming/index.ts";
import { readLines } from "../../lines/index.ts";
import { printValue, type ValueFormat } from "../../values/index.ts";
import type { ExportedFile, ExportState } from "./export-state.ts";
import { refuseFile } from "./folder-problem.ts";
import { pathInside, statInside, writeBeside } from "./inside-folder.ts";
import { fileOf } from "./table-file.ts";

type Files = ExportState["files"];

/** A document as its line. */
export function lineOf({ value }: ExportedDocument, format: ValueFormat): string {
  return `${printValue(value, { format })}\n`;
}

/** The lines of a page, by the file that they go to. */
export function linesByFile(
  documents: readonly ExportedDocument[],
  format: ValueFormat,
): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>();
  for (const document of documents) {
    const file = fileOf(document.component, document.table);
    const own = lines.get(file) ?? [];
    lines.set(file, own);
    own.push(lineOf(document, format));
  }
  return lines;
}

/**
 * Takes files into a state that does not know them yet, empty. A state names a file before it is there, so that one
 * which is there and has no name is somebody else's.
 *
 * @throws FolderProblem for such a file.
 */
export async function addFiles(folder: string, before: Files, names: Iterable<string>): Promise<Files> {
  const added: Record<string, ExportedFile> = {};
  for (const file of names) {
    if (before[file] !== undefined) continue;
    await pathInside(folder, file);
    if ((await statInside(folder, file)) !== undefined) {
      const fix = "Move it away, or take another folder.";
      refuseFile(
        folder,
        file,
        "export-files",
        "No export wrote this file, and it would be overwritten.",
        fix,
      );
    }
    added[file] = { documents: 0, bytes: 0 };
  }
  return { ...before, ...added };
}

/** Puts a page's lines at the end of their files, all of which the state knows, and says how long those are then. */
export async function appendLines(
  folder: string,
  before: Files,
  lines: ReadonlyMap<string, readonly string[]>,
): Promise<Files> {
  const after: Record<string, ExportedFile> = { ...before };
  for (const [file, added] of lines) {
    const { documents, bytes } = before[file] ?? { documents: 0, bytes: 0 };
    const handle = await open(await pathInside(folder, file, true), "a");
    try {
      const text = added.join("");
      await handle.writeFile(text);
      await handle.sync();
      after[file] = { documents: documents + added.length, bytes: bytes + Buffer.byteLength(text) };
    } finally {
      await handle.close();
    }
  }
  return after;
}

/**
 * Writes a file with its changes beside the old one: each document's new line, or null where it is gone. The same changes
 * applied a second time come to the same.
 */
export async function writeChanged(
  folder: string,
  file: string,
  changes: ReadonlyMap<string, string | null>,
): Promise<ExportedFile> {
  let documents = 0;
  const lines = changedLines(await pathInside(folder, file), changes, () => documents++);
  const bytes = await writeBeside(folder, file, inChunks(lines));
  return { documents, bytes };
}

async function* changedLines(
  path: string,
  changes: ReadonlyMap<string, string | null>,
  count: () => void,
): AsyncGenerator<string> {
  const left = new Map(changes);
  for await (const line of readLines(createReadStream(path, { highWaterMark: 1024 * 1024 }))) {
    const id = idOf(line);
    const changed = changes.get(id);
    left.delete(id);
    if (changed === null) continue;
    count();
    yield changed ?? `${line}\n`;
  }
  for (const line of left.values()) {
    if (line === null) continue;
    count();
    yield line;
  }
}

/** The id of a document's line. It stands second, behind the time of creation, but for fields with capitals. */
function idOf(line: string): string {
  const [, id] = /^\{"_creationTime":[^,"]+,"_id":"([^"\\]+)"/.exec(line) ?? [];
  return id ?? (JSON.parse(line) as { _id: string })._id;
}

/** Puts lines together, as each write is a call to the system. */
async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = "";
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < 1_000_000) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}
