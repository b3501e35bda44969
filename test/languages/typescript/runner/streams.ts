import { setTimeout as sleep } from "node:timers/promises";
import { logs } from "../../../../src/languages/typescript/runtime/client/administration/index.ts";
import type { CallOptions, ConvexClient } from "../../../../src/languages/typescript/runtime/client/index.ts";
import {
  type ExportedDocument,
  exportDeltas,
  exportSnapshot,
  type ImportedRecord,
  type ImportOptions,
  importRecords,
  sync,
} from "../../../../src/languages/typescript/runtime/client/streaming/index.ts";
import type { Call } from "../../../conformance/case.ts";
import { build, describe } from "./described.ts";
import { type Notes, reportError } from "./report.ts";

/** One stream, as a job asks for it. */
export type StreamJob = Pick<
  Call,
  | "operation"
  | "selection"
  | "cursor"
  | "poll"
  | "pause"
  | "take"
  | "tables"
  | "records"
  | "batchSize"
  | "batchBytes"
  | "functions"
  | "levels"
>;

/** Whether an operation is a stream. */
export function isStream(operation: string): boolean {
  return /^(exportSnapshot|exportDeltas|sync|importRecords|logs)$/.test(operation);
}

/** Runs a stream as far as the job wants and reports what came, up to the failure if there is one. */
export async function performStream(
  client: ConvexClient,
  options: CallOptions,
  job: StreamJob,
  notes: Notes,
): Promise<object> {
  const came: object[] = [];
  try {
    if (job.operation === "logs") {
      const { cursor: after, functions, levels } = job;
      for await (const entry of logs(client, given({ ...options, after, functions, levels }))) {
        came.push(entry);
        if (came.length === job.take) break;
      }
      return { entries: came };
    }
    if (job.operation === "importRecords") {
      const progress = came as { records: number; batches: number }[];
      const imported = await importRecords(client, recordsOf(job), importOptions(options, job, progress));
      return { imported, progress };
    }
    for await (const page of open(client, options, job)) {
      came.push(reportPage(page));
      if (came.length === job.take) break;
      if (job.pause !== undefined) await sleep(job.pause);
    }
    return { pages: came };
  } catch (error) {
    const name = listed[job.operation] ?? "pages";
    return { [name]: came, error: reportError(error, notes) };
  }
}

/** What the report of a stream calls what came, where that is not pages. */
const listed: Readonly<Record<string, string>> = { importRecords: "progress", logs: "entries" };

function open(
  client: ConvexClient,
  options: CallOptions,
  { operation, selection, cursor, poll }: StreamJob,
): AsyncGenerator<object> {
  const own = given({ ...options, selection, cursor, poll }) as never;
  if (operation === "exportSnapshot") return exportSnapshot(client, own);
  if (operation === "sync") return sync(client, own);
  return exportDeltas(client, given({ ...options, selection, poll, cursor: BigInt(cursor ?? "") }) as never);
}

function recordsOf({ records = [] }: StreamJob): ImportedRecord[] {
  return records.map(({ table, data }) => ({ table, data: build(data) as ImportedRecord["data"] }));
}

function importOptions(
  options: CallOptions,
  { tables = {}, batchSize, batchBytes }: StreamJob,
  progress: object[],
): ImportOptions {
  const streams = Object.entries(tables).map(([table, primaryKey]) => [
    table,
    primaryKey ? { primaryKey } : {},
  ]);
  return given({
    ...options,
    tables: Object.fromEntries(streams),
    batchSize,
    batchBytes,
    onProgress: (told: object) => progress.push({ ...told }),
  }) as never;
}

function given(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function reportPage({ documents, ...fields }: { readonly documents?: readonly ExportedDocument[] }): object {
  return {
    ...digits(fields),
    documents: documents?.map(({ value, ...rest }) => ({ ...digits(rest), value: describe(value) })),
  };
}

function digits(fields: object): object {
  const written = (value: unknown) => (typeof value === "bigint" ? String(value) : value);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, written(value)]));
}
