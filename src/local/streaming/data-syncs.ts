/** How far a sync has come, as `list_active_syncs` tells it. */
export type SyncProgress =
  | {
      readonly type: "snapshotting";
      readonly numTablesSynced: number;
      readonly totalTables: number;
      readonly currentTable: string;
      readonly numDocumentsInCurrentTable: number;
      readonly totalDocumentsInCurrentTable: number;
      readonly totalDocuments: number;
    }
  | { readonly type: "stale" | "upToDate"; readonly totalTables: number; readonly syncedTs: bigint };

/** A sync that asked for a page. */
export interface ActiveSync {
  readonly syncId: string;
  /** Milliseconds since the epoch. */
  readonly lastUpdated: number;
  /** Documents that were sent over its life. */
  readonly documents: number;
  readonly progress: SyncProgress;
}

/** Milliseconds after which a sync that asks for nothing is forgotten: three days. */
const remembered = 3 * 86_400_000;

/** The syncs of the last days. */
export class DataSyncs {
  readonly #syncs = new Map<string, ActiveSync>();

  /** Notes that a sync was sent a page. */
  note(syncId: string, documents: number, progress: SyncProgress): void {
    const before = this.#syncs.get(syncId)?.documents ?? 0;
    // Put last again, so that the order is that of the pages.
    this.#syncs.delete(syncId);
    this.#syncs.set(syncId, {
      syncId,
      lastUpdated: Date.now(),
      documents: before + documents,
      progress,
    });
  }

  /** Every sync, the latest first. */
  list(): readonly ActiveSync[] {
    const now = Date.now();
    for (const { syncId, lastUpdated } of [...this.#syncs.values()])
      if (now - lastUpdated > remembered) this.#syncs.delete(syncId);
    return [...this.#syncs.values()].reverse();
  }
}
