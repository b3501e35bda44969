import type { Write } from "../engine/messages.ts";
import type { Ledger } from "../ledger.ts";
import type { SyncProgress } from "./data-syncs.ts";
import { isOfUser, snapshotAt } from "./snapshot.ts";
import type { SyncCursor, SyncedTable } from "./sync-cursor.ts";

/** Entries that a page aims at. */
const mostEntries = 16_384;

/** One version of a document, and when it was written. */
export interface SyncEntry {
  readonly write: Write;
  readonly timestamp: bigint;
}

/** A page of a sync. */
export interface SyncPage {
  /** Tables that begin anew. */
  readonly truncates: readonly string[];
  readonly entries: readonly SyncEntry[];
  readonly cursor: SyncCursor;
  readonly progress: SyncProgress;
}

/** What a page is made of. */
export interface SyncRequest {
  readonly ledger: Ledger;
  /** The tables that there are, each with what of it is selected. */
  readonly wanted: ReadonlyMap<string, string>;
  readonly cursor: SyncCursor;
}

/**
 * The next page of a sync. Tables that are new to it come first, each as of one moment; then come the changes of all
 * tables since what was sent of each, whole transactions at a time.
 */
export function nextSyncPage({ ledger, wanted, cursor }: SyncRequest): SyncPage {
  const tables = new Map<string, SyncedTable>();
  for (const [name, synced] of cursor.tables)
    if (wanted.get(name) === synced.columns) tables.set(name, synced);
  const pending = [...wanted.keys()].filter((name) => !tables.has(name)).sort();
  const [table] = pending;
  return table === undefined
    ? changesPage(ledger, cursor, tables)
    : passPage(ledger, { wanted, cursor, tables, table });
}

/** Documents of tables that are sent for the first time, until the page is full. */
function passPage(
  ledger: Ledger,
  given: {
    readonly wanted: ReadonlyMap<string, string>;
    readonly cursor: SyncCursor;
    readonly tables: Map<string, SyncedTable>;
    readonly table: string;
  },
): SyncPage {
  const { wanted, cursor, tables } = given;
  const truncates: string[] = [];
  const entries: SyncEntry[] = [];
  let { table } = given;
  for (;;) {
    const going = cursor.pass?.table === table && entries.length === 0 ? cursor.pass : undefined;
    const pass = going ?? { table, at: ledger.timestamp, after: "" };
    if (going === undefined) truncates.push(table);
    const all = snapshotAt(ledger, pass.at).filter((version) => version.table === table);
    const open = all.filter(({ id }) => id > pass.after);
    const sent = open.slice(0, mostEntries - entries.length);
    for (const { timestamp, ...write } of sent) entries.push({ write, timestamp });
    const last = sent.at(-1)?.id ?? pass.after;
    const done = sent.length === open.length;
    if (done) {
      tables.set(table, { columns: wanted.get(table) ?? "", until: pass.at });
    }
    const progress: SyncProgress = {
      type: "snapshotting",
      numTablesSynced: tables.size,
      totalTables: wanted.size,
      currentTable: table,
      numDocumentsInCurrentTable: all.length - open.length + sent.length,
      totalDocumentsInCurrentTable: all.length,
      totalDocuments: snapshotAt(ledger, pass.at).filter((version) => wanted.has(version.table)).length,
    };
    const next = [...wanted.keys()].filter((name) => !tables.has(name)).sort()[0];
    if (!done || (next !== undefined && entries.length >= mostEntries)) {
      const stopped = done ? undefined : { table, at: pass.at, after: last };
      return { truncates, entries, cursor: { syncId: cursor.syncId, tables, pass: stopped }, progress };
    }
    if (next === undefined) {
      const settled = settle(ledger, tables, wanted.size);
      return {
        truncates,
        entries,
        cursor: { syncId: cursor.syncId, tables, pass: undefined },
        // Tables that were sent at several moments agree once the changes in between were sent, too.
        progress: settled ?? progress,
      };
    }
    table = next;
  }
}

/** What was written since, whole transactions, until the page is full. */
function changesPage(ledger: Ledger, cursor: SyncCursor, before: ReadonlyMap<string, SyncedTable>): SyncPage {
  const entries: SyncEntry[] = [];
  const moments = [...before.values()].map(({ until }) => until).sort((a, b) => (a < b ? -1 : 1));
  const from = moments[0] ?? ledger.timestamp;
  const latest = moments.at(-1) ?? from;
  let reached = ledger.timestamp;
  for (const { timestamp, writes } of ledger.commits) {
    if (timestamp <= from) continue;
    if (entries.length >= mostEntries) {
      reached = timestamp - 1n;
      break;
    }
    for (const write of writes.filter(isOfUser)) {
      const synced = before.get(write.table);
      if (synced !== undefined && timestamp > synced.until) entries.push({ write, timestamp });
    }
  }
  const tables = new Map(
    [...before].map(([name, { columns, until }]) => [name, { columns, until: later(reached, until) }]),
  );
  const isWhole = reached >= latest;
  const isNewest = reached >= ledger.timestamp;
  const progress: SyncProgress = isWhole
    ? { type: isNewest ? "upToDate" : "stale", totalTables: tables.size, syncedTs: reached }
    : {
        type: "snapshotting",
        numTablesSynced: tables.size,
        totalTables: tables.size,
        currentTable: [...tables.keys()].at(-1) ?? "",
        numDocumentsInCurrentTable: 0,
        totalDocumentsInCurrentTable: 0,
        totalDocuments: 0,
      };
  return { truncates: [], entries, cursor: { syncId: cursor.syncId, tables, pass: undefined }, progress };
}

function later(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}

/** Whether all tables were sent as of one moment, and that is the newest. */
function settle(
  ledger: Ledger,
  tables: ReadonlyMap<string, SyncedTable>,
  totalTables: number,
): SyncProgress | undefined {
  const moments = new Set([...tables.values()].map(({ until }) => until));
  const [moment = ledger.timestamp, ...others] = moments;
  if (others.length > 0) return undefined;
  return { type: moment >= ledger.timestamp ? "upToDate" : "stale", totalTables, syncedTs: moment };
}
