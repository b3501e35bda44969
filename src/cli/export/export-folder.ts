import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createNodeTransport } from "../../client/node-transport.ts";
import {
  exportDeltas,
  exportSnapshot,
  type StreamOptions,
  selectTables,
} from "../../client/streaming/index.ts";
import { ConvexCallError } from "../../errors/index.ts";
import { requireDeployKey } from "../deploy-key.ts";
import { failureMessage } from "../failure-message.ts";
import { type ProgressBar, showProgress } from "../show-progress.ts";
import { folderMessage } from "../system-errors.ts";
import type { ExportFlags } from "./export.ts";
import {
  appendPage,
  applyChanges,
  type Changes,
  cutBack,
  fileOf,
  lineOf,
  removeFiles,
} from "./export-lines.ts";
import { lockFolder } from "./export-lock.ts";
import { writeSchemas } from "./export-schemas.ts";
import { countDocuments, type ExportState, readState, writeState } from "./export-state.ts";

/** Changes that are held before the files are written anew. */
const mostChanges = 50_000;

/** Exports a deployment into a folder, or brings an export there up to date, and returns the exit code. */
export async function exportFolder(flags: ExportFlags): Promise<number> {
  try {
    const deployKey = requireDeployKey();
    await mkdir(flags.out, { recursive: true }).catch((cause) => {
      throw new Error(folderMessage(cause, flags.out), { cause });
    });
    const unlock = await lockFolder(flags.out);
    try {
      return await exportLocked(flags, await begin(flags), deployKey);
    } finally {
      await unlock();
    }
  } catch (error) {
    console.error(messageOf(error, flags.url));
    return 1;
  }
}

async function exportLocked(flags: ExportFlags, begun: ExportState, deployKey: string): Promise<number> {
  const { out, json = false } = flags;
  let state = begun;
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  // A second Ctrl-C ends the process at once, which the files survive as well.
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const bar = json ? undefined : showProgress("exporting");
  const options: StreamOptions = {
    deployKey,
    fetch: createNodeTransport(),
    signal: stopping.signal,
  };
  const keep = async (next: ExportState) => {
    await writeState(out, next);
    state = next;
  };
  let refusal: string | undefined;
  try {
    const schemas = await writeSchemas(out, state, options);
    ({ refusal } = schemas);
    if (state.phase === "snapshot") await takeSnapshot(out, state, options, schemas.files, keep, bar);
    // Schemas are made of documents, which may have been written since.
    const renew = async () => {
      if (refusal === undefined) await writeSchemas(out, state, options);
    };
    await followChanges(out, state, options, flags.follow, keep, renew, bar);
  } catch (error) {
    bar?.stop();
    const followed = state.phase === "changes" && flags.follow !== undefined;
    if (stopping.signal.aborted && followed) return report(state, json, refusal);
    console.error(messageOf(error, state.url));
    console.error(`${countDocuments(state)} documents are in ${out}; run the same command again to go on.`);
    return 1;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
  bar?.stop();
  return report(state, json, refusal);
}

/** The state that an export in the folder was left in, or that of a new one. */
async function begin({ url, out, table = [], format, again = false }: ExportFlags): Promise<ExportState> {
  const fresh: ExportState = { url, tables: table, format, phase: "snapshot", cursor: undefined, files: {} };
  const begun = await readState(out);
  if (begun === undefined) return fresh;
  if (again) {
    await removeFiles(out, begun);
    return fresh;
  }
  if (begun.url !== url || begun.tables.join() !== table.join() || begun.format !== format) {
    const what = begun.tables.length === 0 ? "everything" : begun.tables.join(", ");
    throw new Error(
      `${out} holds an export of ${begun.url}: ${what}, as ${begun.format}. Take another folder, or --again to begin anew.`,
    );
  }
  if (begun.phase === "snapshot") await cutBack(out, begun.files);
  return begun;
}

const selectionOf = ({ tables }: ExportState) => (tables.length > 0 ? selectTables(...tables) : undefined);

async function takeSnapshot(
  folder: string,
  begun: ExportState,
  options: StreamOptions,
  described: readonly string[],
  keep: (state: ExportState) => Promise<void>,
  bar: ProgressBar | undefined,
): Promise<void> {
  let state = begun;
  const snapshotOptions = { ...options, cursor: state.cursor, selection: selectionOf(state) };
  for await (const { documents, cursor, snapshot, done } of exportSnapshot(state.url, snapshotOptions)) {
    let files = await appendPage(folder, state.files, documents, state.format);
    if (done) files = await addEmpty(folder, files, described);
    state = {
      ...state,
      files,
      cursor: done ? String(snapshot) : cursor,
      phase: done ? "changes" : "snapshot",
    };
    await keep(state);
    const tables = Object.keys(files).length;
    bar?.show(
      done ? tables : tables - 1,
      Math.max(described.length, tables),
      `${countDocuments(state)} documents`,
    );
  }
}

/** A table without documents has a file, too. */
async function addEmpty(
  folder: string,
  files: ExportState["files"],
  described: readonly string[],
): Promise<ExportState["files"]> {
  const empty = described.filter((file) => files[file] === undefined);
  for (const file of empty) await writeFile(join(folder, file), "");
  return { ...files, ...Object.fromEntries(empty.map((file) => [file, { documents: 0, bytes: 0 }])) };
}

async function followChanges(
  folder: string,
  begun: ExportState,
  options: StreamOptions,
  seconds: number | undefined,
  keep: (state: ExportState) => Promise<void>,
  renew: () => Promise<void>,
  bar: ProgressBar | undefined,
): Promise<void> {
  let state = begun;
  let changes: Changes = new Map();
  let held = 0;
  let seen = 0;
  let due = true;
  const deltas = exportDeltas(state.url, {
    ...options,
    cursor: BigInt(state.cursor ?? 0),
    selection: selectionOf(state),
    poll: seconds === undefined ? undefined : seconds * 1000,
  });
  for await (const { documents, cursor, done } of deltas) {
    for (const document of documents) {
      const file = fileOf(document.component, document.table);
      const byId = changes.get(file) ?? new Map();
      changes.set(file, byId);
      byId.set(document.id, document.deleted ? null : lineOf(document, state.format));
    }
    held += documents.length;
    seen += documents.length;
    due ||= documents.length > 0;
    if (seen > 0) bar?.show(1, 1, `${countDocuments(state)} documents, ${seen} changes`);
    if (!done && held < mostChanges) continue;
    const files = await applyChanges(folder, state.files, changes);
    if (held > 0 || String(cursor) !== state.cursor) {
      state = { ...state, files, cursor: String(cursor) };
      await keep(state);
    }
    [changes, held] = [new Map(), 0];
    if (!done || !due) continue;
    await renew();
    due = false;
  }
}

function report(state: ExportState, json: boolean, refusal: string | undefined): number {
  const documents = countDocuments(state);
  const files = Object.keys(state.files).sort();
  if (json) console.log(JSON.stringify({ documents, files, cursor: state.cursor }));
  else {
    console.log(
      `${documents} documents in ${files.length} ${files.length === 1 ? "file" : "files"}${files.length === 0 ? "" : ":"}`,
    );
    for (const file of files) console.log(`  ${file}  ${state.files[file]?.documents}`);
  }
  if (refusal !== undefined)
    console.error(`No schemas were written, as the deployment refused them: ${refusal}`);
  const missing = state.tables.filter((table) => state.files[fileOf("", table)] === undefined);
  for (const table of missing)
    console.error(`The deployment has nothing of a table ${table}: is the name right?`);
  return refusal === undefined && missing.length === 0 ? 0 : 2;
}

function messageOf(error: unknown, url: string): string {
  if (
    error instanceof ConvexCallError &&
    error.kind === "status" &&
    error.code === "InvalidWindowToReadDocuments"
  ) {
    return "The deployment no longer keeps the changes since this export. Begin it anew with --again.";
  }
  return failureMessage(error, url);
}
