import { mkdir, open, readFile, rename, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import ora from "ora";
import { createNodeTransport } from "../client/node-transport.ts";
import { type ExportedDocument, exportSnapshot, selectTables } from "../client/streaming/index.ts";
import { printValue } from "../values/index.ts";
import type { ExportFlags } from "./export.ts";

/** How far an export has come. Written after every page, when the page's lines are safely in their files. */
interface State {
  readonly url: string;
  readonly tables: readonly string[];
  readonly cursor: string | undefined;
  readonly done: boolean;
  readonly documents: number;
  /** The length of each file; what lies beyond was written by a page that was not finished. */
  readonly files: Readonly<Record<string, number>>;
}

/** Exports a deployment into a folder and returns the exit code. */
export async function exportFolder(flags: ExportFlags): Promise<number> {
  const { url, out, table = [], again = false, json = false } = flags;
  const deployKey = flags.deployKey ?? process.env.CONVEX_DEPLOY_KEY ?? "";
  const begun = again ? undefined : await readState(out);
  if (begun !== undefined && (begun.url !== url || begun.tables.join() !== table.join())) {
    console.error(
      `${out} holds an export of ${begun.url} with other tables. Take another folder, or --again.`,
    );
    return 1;
  }
  let state: State = begun ?? { url, tables: table, cursor: undefined, done: false, documents: 0, files: {} };
  await mkdir(out, { recursive: true });
  for (const [file, length] of Object.entries(state.files)) await truncate(join(out, file), length);

  const spinner = process.stderr.isTTY ? ora("exporting").start() : undefined;
  try {
    const options = {
      deployKey,
      fetch: createNodeTransport(),
      cursor: state.cursor,
      selection: table.length > 0 ? selectTables(...table) : undefined,
    };
    if (!state.done) {
      for await (const { documents, cursor, done } of exportSnapshot(url, options)) {
        const files = await append(out, state.files, documents);
        state = { ...state, cursor, done, files, documents: state.documents + documents.length };
        await writeState(out, state);
        if (spinner !== undefined) spinner.text = `${state.documents} documents`;
      }
    }
  } catch (error) {
    spinner?.stop();
    console.error(error instanceof Error ? error.message : String(error));
    console.error(`${state.documents} documents are in ${out}; run the same command again to go on.`);
    return 1;
  }
  spinner?.stop();
  const names = Object.keys(state.files).sort();
  if (json) console.log(JSON.stringify({ documents: state.documents, files: names }));
  else console.log(`${state.documents} documents in ${names.length} files: ${names.join(", ")}`);
  return 0;
}

/** Puts a page's documents at the end of their tables' files, and says how long those are then. */
async function append(
  out: string,
  before: State["files"],
  documents: readonly ExportedDocument[],
): Promise<State["files"]> {
  const lines = new Map<string, string[]>();
  for (const { component, table, value } of documents) {
    const file = `${component === "" ? "" : `components/${component}/`}${table}.jsonl`;
    lines.set(file, [...(lines.get(file) ?? []), `${printValue(value)}\n`]);
  }
  const after = { ...before };
  for (const [file, added] of lines) {
    const path = join(out, file);
    await mkdir(dirname(path), { recursive: true });
    // A file of an earlier export that this one does not know of yet is written over.
    const handle = await open(path, before[file] === undefined ? "w" : "a");
    try {
      const text = added.join("");
      await handle.writeFile(text);
      await handle.sync();
      after[file] = (before[file] ?? 0) + Buffer.byteLength(text);
    } finally {
      await handle.close();
    }
  }
  return after;
}

async function readState(out: string): Promise<State | undefined> {
  try {
    return JSON.parse(await readFile(join(out, "export.json"), "utf8")) as State;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function writeState(out: string, state: State): Promise<void> {
  const path = join(out, "export.json");
  await writeFile(`${path}.tmp`, `${JSON.stringify(state, null, 2)}\n`);
  await rename(`${path}.tmp`, path);
}
