import {
  addPrimaryKeyIndexes,
  importAirbyteRecords,
  type Operation,
  primaryKeyIndexesReady,
} from "../../../../../../generated/typescript/table.js";
import { refuse, stepInto } from "../../../../../values/value-error.ts";
import { ConvexCallError, type FailedBatch } from "../../errors/index.ts";
import { internalsOf } from "../client-internals.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import { createStreamCall, pause, readOptions, readPage, type StreamCall, scalarAt } from "./stream-call.ts";

/** One record on its way in: plain JSON, as the import carries nothing else. */
export interface ImportedRecord {
  readonly table: string;
  readonly data: { readonly [field: string]: unknown };
}

/** How records are imported. */
export interface ImportOptions extends CallOptions {
  /**
   * Every table that a record names. With a primary key (field names, or paths of them) a record replaces the document
   * of the same key, and a batch may be sent again; without one it is only added, and is never sent twice unasked.
   */
  readonly tables: {
    readonly [table: string]: { readonly primaryKey?: readonly (string | readonly string[])[] };
  };
  /** Records in one request at most: 1,000. */
  readonly batchSize?: number | undefined;
  /** Bytes of JSON in one request at most: 4 MiB. The backend takes 20 MB. */
  readonly batchBytes?: number | undefined;
  /** Told after each batch how many records and batches are in. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** How far an import has come. */
export interface ImportProgress {
  readonly records: number;
  readonly batches: number;
}

const MiB = 1024 * 1024;

/**
 * Writes records into tables, in batches, one after another. For tables with a primary key it first has the backend
 * build their indexes and waits for them; that takes a GET with a body, which `fetch` cannot send and a client on Node
 * sends of itself.
 *
 * @throws ConvexCallError; its `batch` tells the numbers of the first and the last record of the batch that failed.
 */
export async function importRecords(
  client: ConvexClient,
  records: Iterable<ImportedRecord> | AsyncIterable<ImportedRecord>,
  options: ImportOptions,
): Promise<ImportProgress> {
  const {
    tables,
    batchSize = 1000,
    batchBytes = 4 * MiB,
    onProgress,
    ...rest
  } = await readOptions(client, importAirbyteRecords, options);
  const call = createStreamCall(client, rest);
  if (!(batchSize >= 1 && batchBytes >= 1)) {
    return refuseAs(call, importAirbyteRecords, "batchSize", "a batch has a record and a byte at least");
  }
  // Without a prototype: a table may be called `constructor`.
  const keys: Record<string, readonly (readonly string[])[]> = Object.create(null);
  for (const [table, { primaryKey }] of Object.entries(tables)) {
    if (primaryKey !== undefined) keys[table] = primaryKey.map((path) => [path].flat());
  }
  if (Object.keys(keys).length > 0) await prepareIndexes(client, call, keys, rest.signal);

  let progress: ImportProgress = { records: 0, batches: 0 };
  let batch: ImportedRecord[] = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const named = new Set(batch.map(({ table }) => table));
    const place: FailedBatch = { first: progress.records, last: progress.records + batch.length - 1 };
    const messages = batch.map(({ table, data }) => ({ tableName: table, data }));
    const streams = [...named].map((table) => [table, { primaryKey: keys[table], jsonSchema: {} }]);
    try {
      await call(
        {
          operation: importAirbyteRecords,
          body: () => ({ tables: Object.fromEntries(streams), messages }),
          keyed: [...named].every((table) => keys[table] !== undefined),
        },
        () => {},
      );
    } catch (error) {
      throw error instanceof ConvexCallError ? inBatch(error, place) : error;
    }
    progress = { records: place.last + 1, batches: progress.batches + 1 };
    batch = [];
    bytes = 0;
    onProgress?.(progress);
  };

  let at = 0;
  for await (const record of records) {
    const size = await sizeOf(call, record, at++, tables);
    if (batch.length >= batchSize || (batch.length > 0 && bytes + size > batchBytes)) await flush();
    batch.push(record);
    bytes += size;
  }
  await flush();
  return progress;
}

/** The bytes of a record's JSON, after it was found fit to travel. */
function sizeOf(
  call: StreamCall,
  { table, data }: ImportedRecord,
  at: number,
  tables: ImportOptions["tables"],
): number | Promise<number> {
  const wrong = !Object.hasOwn(tables, table)
    ? { path: `records[${at}].table`, rule: "must be one of `tables`" }
    : unfit(data, `records[${at}].data`);
  if (wrong === undefined) return new TextEncoder().encode(JSON.stringify(data)).length + table.length + 32;
  return refuseAs(call, importAirbyteRecords, wrong.path, wrong.rule);
}

/** A document of Convex, itself a level, is nested no deeper. */
export const mostLevels = 64;

/** What the import cannot carry would arrive as something else, or not at all. */
export function unfit(
  value: unknown,
  path: string,
  levels = mostLevels,
): { readonly path: string; readonly rule: string } | undefined {
  if (typeof value === "bigint") return { path, rule: "the import carries no int64" };
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { path, rule: "the import carries no -0, NaN or infinity" };
  }
  if (value === null || /^(string|number|boolean)$/.test(typeof value)) return undefined;
  if (levels === 0) return { path, rule: `nested more than ${mostLevels} levels` };
  const prototype = typeof value === "object" ? Object.getPrototypeOf(value) : undefined;
  if (Array.isArray(value)) {
    return first(value.entries(), (item, index) => unfit(item, `${path}[${index}]`, levels - 1));
  }
  if (prototype !== Object.prototype && prototype !== null) {
    return { path, rule: "the import carries JSON only, no bytes and no undefined" };
  }
  return first(Object.entries(value as object), (item, key) =>
    key.startsWith("$")
      ? {
          path: path + stepInto(key),
          rule: "the import renames fields that begin with $, so no encoded value passes",
        }
      : unfit(item, path + stepInto(key), levels - 1),
  );
}

function first<Key, Found>(
  entries: Iterable<readonly [Key, unknown]>,
  find: (value: unknown, key: Key) => Found | undefined,
): Found | undefined {
  for (const [key, value] of entries) {
    const found = find(value, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function prepareIndexes(
  client: ConvexClient,
  call: StreamCall,
  indexes: Readonly<Record<string, readonly (readonly string[])[]>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!internalsOf(client).transport().getWithBody) {
    const rule =
      "waiting for indexes is a GET with a body, which fetch refuses to send: on Node leave the option fetch out, or give createNodeTransport()";
    return refuseAs(call, primaryKeyIndexesReady, "fetch", rule);
  }
  await call(
    {
      operation: addPrimaryKeyIndexes,
      body: () => ({ indexes }),
    },
    () => {},
  );
  for (let wait = 100; ; wait = Math.min(2 * wait, 5000)) {
    const ready = await call(
      {
        operation: primaryKeyIndexesReady,
        body: () => ({ tables: Object.keys(indexes) }),
      },
      (text) => scalarAt(readPage(text).indexesReady, "boolean", "indexesReady"),
    );
    if (ready) return;
    await pause(wait, signal);
  }
}

/** Refuses something the caller gave, as an error of the operation that it was for. Nothing is sent. */
function refuseAs(call: StreamCall, operation: Operation, path: string, rule: string): Promise<never> {
  return call(
    {
      operation,
      body: () => {
        return refuse(rule, path);
      },
    },
    (): never => {
      throw new Error("a refused request was sent");
    },
  );
}

function inBatch(error: ConvexCallError, batch: FailedBatch): ConvexCallError {
  error.message = `${error.message} (records ${batch.first} to ${batch.last})`;
  return Object.assign(error, { batch });
}
