// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

import type { CallOptions, ConvexClient, Value } from "./index.cjs";
/** One version of a document, or the news that it was deleted. */
interface ExportedDocument {
    /** The component's path; the empty string is the root app. */
    readonly component: string;
    readonly table: string;
    readonly id: string;
    /** When this version was written: nanoseconds since 1970. */
    readonly ts: bigint;
    readonly deleted: boolean;
    /** The fields, `_id` and `_creationTime` among them. Of a deleted document, `_id` alone. */
    readonly value: {
        readonly [field: string]: Value;
    };
}
/** Whether something is exported. */
type Inclusion = "included" | "excluded";
/** A table that is left out, or its columns; `_other` is for those that are not named. */
type TableSelection = "excluded" | {
    readonly _other: Inclusion;
    readonly [column: string]: Inclusion;
};
/** A component that is left out, or its tables; `_other` is for those that are not named. */
type ComponentSelection = "excluded" | {
    readonly _other: Inclusion;
    readonly [table: string]: TableSelection | Inclusion;
};
/**
 * What to export: component paths (`""` is the root app) to selections; `_other` is for components that are not named.
 *
 * @example
 * ```ts
 * const onlyMessages: Selection = {
 *   "": { messages: { _other: "included", attachment: "excluded" }, _other: "excluded" },
 *   _other: "excluded",
 * };
 * ```
 */
interface Selection {
    readonly _other: Inclusion;
    readonly [component: string]: ComponentSelection | Inclusion;
}
/** The selection of some tables of the root app, whole, and of nothing else. */
declare function selectTables(...tables: readonly string[]): Selection;
/** From where to read changes, and of what. */
interface DeltasOptions extends CallOptions {
    /** The `snapshot` of a snapshot that was read to its end, or the `cursor` of the last page that was safely stored. */
    readonly cursor: bigint;
    /** The snapshot's own selection. Refused before sending when it is ill-formed. */
    readonly selection?: Selection | undefined;
    /** Milliseconds to wait for more when there is none. Where nothing is said the stream ends then. */
    readonly poll?: number | undefined;
}
/** One page of changes. */
interface DeltasPage {
    /** In the order of time. A transaction is never split over two pages. */
    readonly documents: readonly ExportedDocument[];
    /**
     * Save it once the page is stored, that of an empty page too, and give it back to go on from here. It moves on although
     * nothing changed, and changes are kept for 14 days alone.
     */
    readonly cursor: bigint;
    /** Whether there is nothing more for now. */
    readonly done: boolean;
}
/**
 * Reads what changed after a moment, a page at a time; no more than one page is held. It ends when nothing is left,
 * or goes on for ever with `poll`.
 *
 * @throws ConvexCallError, with kind `input` before anything is sent when the selection or the cursor cannot be.
 */
declare function exportDeltas(client: ConvexClient, options: DeltasOptions): AsyncGenerator<DeltasPage, void, undefined>;
/** What to export, and where to go on. */
interface SnapshotOptions extends CallOptions {
    /** Everything where nothing is said. Refused before sending when it is ill-formed. */
    readonly selection?: Selection | undefined;
    /** The `cursor` of the last page that was safely stored. */
    readonly cursor?: string | undefined;
}
/** One page of a snapshot. */
interface SnapshotPage {
    readonly documents: readonly ExportedDocument[];
    /** The moment that every page of this snapshot shows: where `exportDeltas` goes on after the last page. */
    readonly snapshot: bigint;
    /** Save it once the page is stored, and give it back to go on from here. */
    readonly cursor: string;
    /** Whether this is the last page. */
    readonly done: boolean;
}
/**
 * Reads every document as of one moment, a page at a time; no more than one page is held.
 *
 * @throws ConvexCallError, with kind `input` before anything is sent when the selection or the cursor cannot be.
 * @example
 * ```ts
 * for await (const page of exportSnapshot(client, { selection: selectTables("messages") })) {
 *   await store(page.documents);
 *   await save(page.cursor);
 * }
 * ```
 */
declare function exportSnapshot(client: ConvexClient, options?: SnapshotOptions): AsyncGenerator<SnapshotPage, void, undefined>;
/** One record on its way in: plain JSON, as the import carries nothing else. */
interface ImportedRecord {
    readonly table: string;
    readonly data: {
        readonly [field: string]: unknown;
    };
}
/** How records are imported. */
interface ImportOptions extends CallOptions {
    /**
     * Every table that a record names. With a primary key (field names, or paths of them) a record replaces the document
     * of the same key, and a batch may be sent again; without one it is only added, and is never sent twice unasked.
     */
    readonly tables: {
        readonly [table: string]: {
            readonly primaryKey?: readonly (string | readonly string[])[];
        };
    };
    /** Records in one request at most: 1,000. */
    readonly batchSize?: number | undefined;
    /** Bytes of JSON in one request at most: 4 MiB. The backend takes 20 MB. */
    readonly batchBytes?: number | undefined;
    /** Told after each batch how many records and batches are in. */
    readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}
/** How far an import has come. */
interface ImportProgress {
    readonly records: number;
    readonly batches: number;
}
/**
 * Writes records into tables, in batches, one after another. For tables with a primary key it first has the backend
 * build their indexes and waits for them; that takes a GET with a body, which `fetch` cannot send and a client on Node
 * sends of itself.
 *
 * @throws ConvexCallError; its `batch` tells the numbers of the first and the last record of the batch that failed.
 */
declare function importRecords(client: ConvexClient, records: Iterable<ImportedRecord> | AsyncIterable<ImportedRecord>, options: ImportOptions): Promise<ImportProgress>;
/** What to keep in step, and where to go on. */
interface SyncOptions extends CallOptions {
    /** The `cursor` of the last page that was safely stored. */
    readonly cursor?: string | undefined;
    /** Everything where nothing is said. It may change from one call to the next. */
    readonly selection?: Selection | undefined;
    /** Milliseconds to wait for more when everything has come. Where nothing is said the stream ends then. */
    readonly poll?: number | undefined;
}
/** One page of a data sync. Apply `truncates` first, then `documents`. */
interface SyncPage {
    /** Tables to empty, as they come anew. */
    readonly truncates: readonly {
        readonly component: string;
        readonly table: string;
    }[];
    readonly documents: readonly ExportedDocument[];
    /** `snapshotting` while the copy is not consistent, `stale` when it is as of a moment ago, `upToDate` when it is. */
    readonly status: "snapshotting" | "stale" | "upToDate";
    /** The moment as of which the copy is consistent, once it is. */
    readonly snapshotTs?: bigint;
    /** The sync's name in `listActiveSyncs`. */
    readonly syncId: string;
    /** Save it once the page is applied, and give it back to go on from here. */
    readonly cursor: string;
}
/**
 * Copies data and keeps the copy in step, a page at a time; no more than one page is held. It ends when everything has
 * come, or goes on for ever with `poll`.
 *
 * @throws ConvexCallError, with kind `input` before anything is sent when the selection is ill-formed.
 */
declare function sync(client: ConvexClient, options?: SyncOptions): AsyncGenerator<SyncPage, void, undefined>;
export { ComponentSelection, DeltasOptions, DeltasPage, ExportedDocument, ImportOptions, ImportProgress, ImportedRecord, Inclusion, Selection, SnapshotOptions, SnapshotPage, SyncOptions, SyncPage, TableSelection, exportDeltas, exportSnapshot, importRecords, selectTables, sync };
