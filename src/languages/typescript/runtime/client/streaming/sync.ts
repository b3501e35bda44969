import { dataSync } from "../../../../../../generated/typescript/table.js";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import { type ExportedDocument, readEntry } from "./exported-document.ts";
import { checkSelection, type Selection } from "./selection.ts";
import {
  createStreamCall,
  listAt,
  misfit,
  objectAt,
  pause,
  readOptions,
  readPage,
  scalarAt,
} from "./stream-call.ts";

/** What to keep in step, and where to go on. */
export interface SyncOptions extends CallOptions {
  /** The `cursor` of the last page that was safely stored. */
  readonly cursor?: string | undefined;
  /** Everything where nothing is said. It may change from one call to the next. */
  readonly selection?: Selection | undefined;
  /** Milliseconds to wait for more when everything has come. Where nothing is said the stream ends then. */
  readonly poll?: number | undefined;
}

/** One page of a data sync. Apply `truncates` first, then `documents`. */
export interface SyncPage {
  /** Tables to empty, as they come anew. */
  readonly truncates: readonly { readonly component: string; readonly table: string }[];
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
export async function* sync(
  client: ConvexClient,
  options: SyncOptions = {},
): AsyncGenerator<SyncPage, void, undefined> {
  const { cursor: saved, selection, poll, ...rest } = await readOptions(client, dataSync, options);
  const call = createStreamCall(client, rest);
  let cursor = saved;
  for (;;) {
    let page: SyncPage | undefined = await call(
      {
        operation: dataSync,
        body: () => {
          checkSelection(selection);
          return { cursor, selection };
        },
      },
      readSyncPage,
    );
    cursor = page.cursor;
    const { status } = page;
    yield page;
    // Let go of before the next one comes: a page can be many megabytes.
    page = undefined;
    if (status !== "upToDate") continue;
    if (poll === undefined) return;
    await pause(poll, rest.signal);
  }
}

function readSyncPage(text: string): SyncPage {
  const page = readPage(text);
  const { type, snapshotTs } = objectAt(page.status, "status");
  if (type !== "snapshotting" && type !== "stale" && type !== "upToDate") {
    return misfit("status.type", "is not a known status");
  }
  return {
    truncates: listAt(page.truncates, "truncates").map((item, at) => {
      const { component, table } = objectAt(item, `truncates[${at}]`);
      return {
        component: scalarAt(component, "string", `truncates[${at}].component`),
        table: scalarAt(table, "string", `truncates[${at}].table`),
      };
    }),
    documents: listAt(page.values, "values").map((item, at) => {
      const entry = objectAt(item, `values[${at}]`);
      return readEntry(entry, objectAt(entry.value, `values[${at}].value`), `values[${at}]`);
    }),
    status: type,
    ...(type !== "snapshotting" && { snapshotTs: scalarAt(snapshotTs, "bigint", "status.snapshotTs") }),
    syncId: scalarAt(page.syncId, "string", "syncId"),
    cursor: scalarAt(objectAt(page.pagination, "pagination").nextCursor, "string", "pagination.nextCursor"),
  };
}
