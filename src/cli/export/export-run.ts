import type { ConvexClient } from "../../languages/typescript/runtime/client/index.ts";
import {
  exportDeltas,
  exportSnapshot,
  selectTables,
} from "../../languages/typescript/runtime/client/streaming/index.ts";
import type { ProgressBar } from "../show-progress.ts";
import { ChangeJournal } from "./change-journal.ts";
import { writeSchemas } from "./export-schemas.ts";
import { countDocuments, type ExportState, writeState } from "./export-state.ts";
import type { FolderLock } from "./folder-lock.ts";
import { holdFiles } from "./hold-files.ts";
import { putInPlace } from "./inside-folder.ts";
import { addFiles, appendLines, linesByFile, writeChanged } from "./table-lines.ts";

/** One run of an export in a folder that is held: its steps, each of which can be cut off at any moment. */
export class ExportRun {
  /** Why the deployment gives no schemas, where it refuses. */
  refusal: string | undefined;
  #state: ExportState;
  /** The files of the tables that the deployment describes. */
  #described: readonly string[] = [];

  constructor(
    readonly folder: string,
    begun: ExportState,
    readonly lock: FolderLock,
    readonly client: ConvexClient,
    /** Ends the run where it is. */
    readonly signal: AbortSignal,
    readonly bar: ProgressBar | undefined,
    /** Bytes of changes that are gathered before their tables are written anew. */
    readonly gathered = 64 * 1024 * 1024,
  ) {
    this.#state = begun;
  }

  /** How far it has come, as it stands in the folder. */
  get state(): ExportState {
    return this.#state;
  }

  /** Holds the folder to its state, and mends what a kill has left. */
  async hold(): Promise<void> {
    await holdFiles(this.folder, this.#state);
  }

  /** Writes the schema of every table, unless the deployment cannot describe them. */
  async describe(): Promise<void> {
    const { files, refusal } = await writeSchemas(this.folder, this.#state, this.client, this.signal);
    this.refusal = refusal;
    this.#described = files;
  }

  /** Writes every document of one moment, a page at a time. */
  async takeSnapshot(): Promise<void> {
    if (this.#state.phase !== "snapshot") return;
    const { client, signal } = this;
    const { cursor } = this.#state;
    const pages = exportSnapshot(client, { signal, cursor, selection: this.#selection() });
    for await (const page of pages) {
      const lines = linesByFile(page.documents, this.#state.format);
      await this.#addFiles([...lines.keys(), ...(page.done ? this.#described : [])]);
      const files = await appendLines(this.folder, this.#state.files, lines);
      await this.#keep(
        page.done
          ? { files, cursor: String(page.snapshot), phase: "changes" }
          : { files, cursor: page.cursor },
      );
      const tables = Object.keys(files).length;
      const done = page.done ? tables : tables - 1;
      this.bar?.show(done, Math.max(this.#described.length, tables), this.#count());
    }
    // A table without documents has a file, too.
    await this.hold();
  }

  /** Applies what has changed since, once or every so many seconds. */
  async followChanges(seconds: number | undefined): Promise<void> {
    const { client, signal } = this;
    const { cursor: begun = "0" } = this.#state;
    const journal = await ChangeJournal.read(this.folder, this.#state.journal ?? 0);
    let seen = 0;
    // Schemas are made of documents, which may have been written since.
    let due = true;
    const pages = exportDeltas(client, {
      signal,
      cursor: BigInt(begun),
      selection: this.#selection(),
      poll: seconds === undefined ? undefined : seconds * 1000,
    });
    for await (const { documents, cursor, done } of pages) {
      journal.add(documents, this.#state.format);
      seen += documents.length;
      due ||= documents.length > 0;
      if (seen > 0) this.bar?.show(1, 1, `${this.#count()}, ${seen} changes`);
      if (!done && journal.bytes < this.gathered) {
        await journal.save();
        await this.#keep({ cursor: String(cursor), journal: journal.bytes });
        continue;
      }
      await this.#apply(journal, String(cursor));
      if (!done || !due) continue;
      if (this.refusal === undefined) await this.describe();
      due = false;
    }
  }

  /** Writes changed tables anew, one after another, and then forgets the changes. */
  async #apply(journal: ChangeJournal, cursor: string): Promise<void> {
    if (journal.changes.size > 0) {
      await this.#addFiles(journal.changes.keys());
      await this.hold();
    }
    for (const [file, changes] of journal.changes) {
      const written = await writeChanged(this.folder, file, changes);
      // Where a kill comes before the name is given, the state knows the file by its length.
      await this.#keep({ files: { ...this.#state.files, [file]: written } });
      await putInPlace(this.folder, file);
    }
    if (cursor === this.#state.cursor && this.#state.journal === undefined) return;
    await this.#keep({ cursor, journal: undefined });
    await journal.clear();
  }

  async #addFiles(names: Iterable<string>): Promise<void> {
    const files = await addFiles(this.folder, this.#state.files, names);
    if (Object.keys(files).length > Object.keys(this.#state.files).length) await this.#keep({ files });
  }

  async #keep(change: Partial<ExportState>): Promise<void> {
    await this.lock.check();
    const next = { ...this.#state, ...change };
    await writeState(this.folder, next);
    this.#state = next;
  }

  #selection() {
    const { tables } = this.#state;
    return tables.length > 0 ? selectTables(...tables) : undefined;
  }

  #count(): string {
    return `${countDocuments(this.#state)} documents`;
  }
}
