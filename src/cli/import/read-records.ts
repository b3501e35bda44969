import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { mostLevels, unfit } from "../../languages/typescript/runtime/client/streaming/import-records.ts";
import type { ImportedRecord } from "../../languages/typescript/runtime/client/streaming/index.ts";
import { parseExact } from "../../languages/typescript/runtime/client/streaming/parse-exact.ts";
import { LineError, readLines } from "../../lines/index.ts";
import { type ExportState, readState } from "../export/export-state.ts";
import { refuseFile } from "../export/folder-problem.ts";
import { wrongWith } from "../export/hold-files.ts";

/** A file to import, and the table that it goes to. */
export interface Source {
  readonly file: string;
  readonly table: string;
  readonly bytes: number;
  /** It was exported with whole numbers for int64; elsewhere they are numbers like any other. */
  readonly exact: boolean;
}

/** What becomes of a line on its way. */
export interface Conversion {
  /** The field that keeps the `_id` of an exported document. */
  readonly idAs?: string | undefined;
  /** Leave out the fields that an import cannot carry, instead of refusing the line. */
  readonly leaveOut: boolean;
}

/** One record with the line that it came from. */
export interface ReadRecord extends ImportedRecord {
  readonly place: string;
  /** The fields that were left out. */
  readonly leftOut: readonly string[];
  readonly bytes: number;
}

/** Lists the files that are named, or that lie in an exported folder that is. */
export async function listSources(paths: readonly string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    const { size } = await stat(path).catch((cause) => {
      throw new Error(`There is no file or folder ${path}.`, { cause });
    });
    const folder = await stateBeside(path);
    if (!(await stat(path)).isDirectory()) {
      sources.push({
        file: path,
        table: tableOf(path),
        bytes: size,
        exact: folder?.format === "export_json",
      });
      continue;
    }
    if (folder === undefined) throw new Error(`${path} is a folder without an export.json. Name its files.`);
    sources.push(...(await listExported(path, folder)));
  }
  return sources;
}

/** The files of an exported folder, held to what its state says of them. */
async function listExported(
  folder: string,
  { phase, journal, files, format }: ExportState,
): Promise<Source[]> {
  if (phase === "snapshot" || journal !== undefined) {
    throw new Error(
      `The export in ${folder} is not finished: run it to its end, or name the files to import.`,
    );
  }
  const sources: Source[] = [];
  for (const [name, { bytes }] of Object.entries(files)) {
    // An import reaches the root app alone.
    if (name.includes("/")) continue;
    const wrong = await wrongWith(folder, name, bytes, false);
    if (wrong !== undefined) {
      const fix = "Run the export again, or name the files to import.";
      refuseFile(folder, name, wrong.rule, wrong.message, fix);
    }
    sources.push({
      file: join(folder, name),
      table: tableOf(name),
      bytes,
      exact: format === "export_json",
    });
  }
  return sources;
}

async function stateBeside(path: string): Promise<ExportState | undefined> {
  return await readState((await stat(path)).isDirectory() ? path : dirname(path));
}

const tableOf = (file: string) => basename(file).replace(/\.(jsonl|ndjson)$/, "");

/** Reads records one line at a time, so that a file may be larger than the memory. */
export async function* readRecords(
  sources: readonly Source[],
  { idAs, leaveOut }: Conversion,
): AsyncGenerator<ReadRecord> {
  for (const { file, table, exact } of sources) {
    let number = 0;
    for await (const text of linesOf(file)) {
      number += 1;
      // Editors and tools of Windows put a byte order mark before the first line.
      const line = number === 1 ? text.replace(/^\uFEFF/, "") : text;
      if (line.trim() === "") continue;
      const place = `${file}:${number}`;
      const { _id, _creationTime, ...data } = parseLine(line, exact, place);
      if (idAs !== undefined) {
        if (_id === undefined) throw new Error(`${place}: there is no _id to keep as ${idAs}`);
        data[idAs] = _id;
      }
      const leftOut: string[] = [];
      for (const [field, value] of Object.entries(data)) {
        const wrong = field.startsWith("$")
          ? { path: field, rule: "a field must not begin with $" }
          : unfit(value, field, mostLevels - 1);
        if (wrong === undefined) continue;
        // Where whole numbers are numbers like any other, only those are left that a float64 cannot hold.
        const rule = !exact && /int64/.test(wrong.rule) ? "the number would be rounded" : wrong.rule;
        if (!leaveOut) throw new Error(`${place}: ${wrong.path}: ${rule}; --leave-out drops such fields`);
        leftOut.push(field);
        delete data[field];
      }
      yield { table, data, place, leftOut, bytes: Buffer.byteLength(line) + 1 };
    }
  }
}

/** The lines of a file. One that is no text is refused by its number: read as text it would arrive as another. */
async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* readLines(createReadStream(file, { highWaterMark: 1024 * 1024 }));
  } catch (cause) {
    if (!(cause instanceof LineError)) throw cause;
    throw new Error(`${file}:${cause.line}: ${cause.message}; write the file as UTF-8`, { cause });
  }
}

function parseLine(line: string, exact: boolean, place: string): Record<string, unknown> {
  let record: unknown;
  try {
    // Of a number that is rounded while it is read nobody would hear.
    const read = exact || /\d{16}/.test(line) ? parseExact(line) : JSON.parse(line);
    record = exact ? read : withNumbers(read);
  } catch (cause) {
    const isDeep = cause instanceof RangeError;
    const message = isDeep ? "nested too deeply to be read" : "not JSON; each line holds one JSON object";
    throw new Error(`${place}: ${message}`, { cause });
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    throw new Error(`${place}: not a JSON object; each line holds one`);
  }
  return record as Record<string, unknown>;
}

/** Whole numbers as numbers, but for those that a float64 cannot hold. */
function withNumbers(value: unknown): unknown {
  if (typeof value === "bigint") return BigInt(Number(value)) === value ? Number(value) : value;
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withNumbers(field)]));
}
