import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import type { ExportedDocument } from "../../languages/typescript/runtime/client/streaming/index.ts";
import { readLines } from "../../lines/index.ts";
import type { ValueFormat } from "../../values/index.ts";
import { refuseFile } from "./folder-problem.ts";
import { pathInside, statInside } from "./inside-folder.ts";
import { fileOf, isTableFile } from "./table-file.ts";
import { lineOf } from "./table-lines.ts";

const name = "export.changes";

/**
 * Changes that are not in their files yet. A change of one document has its whole table written anew, so changes are
 * gathered; they are on the disk meanwhile, page by page, so that a kill loses none that was saved.
 */
export class ChangeJournal {
  /** What became of documents, by file and id: the new line, or null for one that is gone. */
  readonly changes = new Map<string, Map<string, string | null>>();
  /** The length of what is held, which is that of the file once it is saved. */
  bytes = 0;
  #unsaved: string[] = [];

  constructor(readonly folder: string) {}

  /**
   * Reads what was saved, `bytes` long; anything beyond was written by a page that was not finished.
   *
   * @throws FolderProblem where the file is not as it was left.
   */
  static async read(folder: string, bytes: number): Promise<ChangeJournal> {
    const journal = new ChangeJournal(folder);
    const path = await pathInside(folder, name);
    if (bytes === 0) {
      await rm(path, { force: true });
      return journal;
    }
    const size = (await statInside(folder, name))?.size ?? 0;
    if (size < bytes) {
      refuseFile(folder, name, "export-files", `The file has ${size} bytes; ${bytes} were saved.`);
    }
    if (bytes > mostRead)
      refuseFile(folder, name, "export-files", "No export gathers as many changes as this.");
    for await (const line of readLines(createReadStream(path, { end: bytes - 1 }))) journal.#take(line);
    journal.#unsaved = [];
    if (journal.bytes !== bytes) {
      refuseFile(folder, name, "export-files", `No whole change ends at byte ${bytes}.`);
    }
    const handle = await open(path, "r+");
    await handle.truncate(bytes).finally(() => handle.close());
    return journal;
  }

  /** Holds a page's changes; the last one of a document counts. */
  add(documents: readonly ExportedDocument[], format: ValueFormat): void {
    for (const document of documents) {
      const file = fileOf(document.component, document.table);
      this.#hold(file, document.id, document.deleted ? null : lineOf(document, format));
    }
  }

  /** Puts what was added since on the disk. The state has to say `bytes` before it counts. */
  async save(): Promise<void> {
    const handle = await open(await pathInside(this.folder, name), "a");
    try {
      await handle.writeFile(this.#unsaved.join(""));
      await handle.sync();
    } finally {
      await handle.close();
    }
    this.#unsaved = [];
  }

  /** Forgets everything, once the files have it and the state says so. */
  async clear(): Promise<void> {
    this.changes.clear();
    [this.#unsaved, this.bytes] = [[], 0];
    await rm(await pathInside(this.folder, name), { force: true });
  }

  /** A change is a line: the file, the id as JSON, which has no bare tab, and the document's own line where there is one. */
  #hold(file: string, id: string, line: string | null): void {
    const byId = this.changes.get(file) ?? new Map<string, string | null>();
    this.changes.set(file, byId);
    byId.set(id, line);
    const written = `${file}\t${JSON.stringify(id)}\t${line ?? "\n"}`;
    this.#unsaved.push(written);
    this.bytes += Buffer.byteLength(written);
  }

  #take(written: string): void {
    const [file = "", id = "", line] = written.split("\t");
    if (line === undefined || !isTableFile(file)) {
      refuseFile(this.folder, name, "export-files", "This holds something that is no change.");
    }
    this.#hold(file, JSON.parse(id) as string, line === "" ? null : `${line}\n`);
  }
}

/** Far above what an export gathers before it writes its files. */
const mostRead = 1024 * 1024 * 1024;
