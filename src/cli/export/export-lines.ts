import { createReadStream } from "node:fs";
import { mkdir, open, rm, truncate } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { ExportedDocument } from "../../client/streaming/index.ts";
import { printValue, type ValueFormat } from "../../values/index.ts";
import { type ExportedFile, type ExportState, replaceFile } from "./export-state.ts";

/** What became of documents, by file and id: the new line, or null for one that is gone. */
export type Changes = Map<string, Map<string, string | null>>;

type Files = ExportState["files"];

/** The file of a table. Names come from the server, and none may lead out of the folder. */
export function fileOf(component: string, table: string, ending = ".jsonl"): string {
  if (!/^\w{1,64}$/.test(table) || !/^$|^[\w-]+(\/[\w-]+)*$/.test(component)) {
    throw new Error(
      `The deployment sent a table of an impossible name: ${JSON.stringify([component, table])}.`,
    );
  }
  return `${component === "" ? "" : `components/${component}/`}${table}${ending}`;
}

/** A document as its line. */
export function lineOf({ value }: ExportedDocument, format: ValueFormat): string {
  return `${printValue(value, { format })}\n`;
}

/** Cuts away what a page that was not finished has written. */
export async function cutBack(folder: string, files: Files): Promise<void> {
  for (const [file, { bytes }] of Object.entries(files)) await truncate(join(folder, file), bytes);
}

/** Puts a page's documents at the end of their tables' files, and says how long those are then. */
export async function appendPage(
  folder: string,
  before: Files,
  documents: readonly ExportedDocument[],
  format: ValueFormat,
): Promise<Files> {
  const lines = new Map<string, string[]>();
  for (const document of documents) {
    const file = fileOf(document.component, document.table);
    const own = lines.get(file) ?? [];
    lines.set(file, own);
    own.push(lineOf(document, format));
  }
  const after: Record<string, ExportedFile> = { ...before };
  for (const [file, added] of lines) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    const { documents: count, bytes } = before[file] ?? { documents: 0, bytes: 0 };
    // A file that this export does not know of yet was left by a page that was not finished.
    const handle = await open(path, before[file] === undefined ? "w" : "a");
    try {
      const text = added.join("");
      await handle.writeFile(text);
      await handle.sync();
      after[file] = { documents: count + added.length, bytes: bytes + Buffer.byteLength(text) };
    } finally {
      await handle.close();
    }
  }
  return after;
}

/**
 * Applies changes to the files. Each is replaced at once, so one that was replaced before a kill is replaced again by
 * the same changes, with the same outcome.
 */
export async function applyChanges(folder: string, before: Files, changes: Changes): Promise<Files> {
  const after: Record<string, ExportedFile> = { ...before };
  for (const [file, byId] of changes) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    let documents = 0;
    const bytes = await replaceFile(path, inChunks(changedLines(path, byId, () => documents++)));
    after[file] = { documents, bytes };
  }
  return after;
}

async function* changedLines(
  path: string,
  byId: ReadonlyMap<string, string | null>,
  count: () => void,
): AsyncGenerator<string> {
  const left = new Map(byId);
  for await (const line of linesOf(path)) {
    const id = idOf(line);
    const changed = byId.get(id);
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

async function* linesOf(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, { encoding: "utf8" });
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
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

/** Removes the files of an export that is begun anew. */
export async function removeFiles(folder: string, { files }: ExportState): Promise<void> {
  for (const file of Object.keys(files)) {
    await rm(join(folder, file), { force: true });
    await rm(join(folder, file.replace(/\.jsonl$/, ".schema.json")), { force: true });
  }
}
