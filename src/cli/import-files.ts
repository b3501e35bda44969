import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import ora from "ora";
import { createNodeTransport } from "../client/node-transport.ts";
import { type ImportedRecord, importRecords } from "../client/streaming/index.ts";
import type { ImportFlags } from "./import.ts";

/** Imports files into the tables of their names and returns the exit code. */
export async function importFiles(files: readonly string[], flags: ImportFlags): Promise<number> {
  const { url, primaryKey, json = false } = flags;
  const deployKey = flags.deployKey ?? process.env.CONVEX_DEPLOY_KEY ?? "";
  const tables = Object.fromEntries(
    files.map((file) => [tableOf(file), primaryKey === undefined ? {} : { primaryKey }]),
  );
  const spinner = process.stderr.isTTY ? ora("importing").start() : undefined;
  try {
    const { records } = await importRecords(url, readRecords(files), {
      deployKey,
      tables,
      fetch: createNodeTransport(),
      onProgress(progress) {
        if (spinner !== undefined) spinner.text = `${progress.records} records`;
      },
    });
    spinner?.stop();
    if (json) console.log(JSON.stringify({ records, tables: Object.keys(tables) }));
    else console.log(`${records} records in ${Object.keys(tables).join(", ")}`);
    return 0;
  } catch (error) {
    spinner?.stop();
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function tableOf(file: string): string {
  return basename(file).replace(/\.(jsonl|ndjson)$/, "");
}

/** One line at a time, so that a file may be larger than the memory. */
async function* readRecords(files: readonly string[]): AsyncGenerator<ImportedRecord> {
  for (const file of files) {
    let number = 0;
    for await (const line of createInterface({
      input: createReadStream(file),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number += 1;
      if (line.trim() === "") continue;
      yield { table: tableOf(file), data: dataOf(line, `${file}:${number}`) };
    }
  }
}

function dataOf(line: string, place: string): ImportedRecord["data"] {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (cause) {
    throw new Error(`${place}: not JSON`, { cause });
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    throw new Error(`${place}: not a JSON object`);
  }
  const { _id, _creationTime, ...data } = record as Record<string, unknown>;
  return data;
}
