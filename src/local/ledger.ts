import type { Commit, Write } from "./engine/messages.ts";

/**
 * Everything that was ever committed, in order, kept outside of the engine so that it outlives it.
 *
 * Each committed transaction arrives here before the call that made it is answered. `commits` is what streaming export
 * reads: a page of `document_deltas` is the writes of the commits after a cursor, and a snapshot is `documents()`
 * as of `timestamp`. Tables whose names begin with `_` are the system's own (`_storage`, `_scheduled_functions`).
 */
export interface Ledger {
  /** The newest timestamp, in nanoseconds since the epoch. Before any commit it is the time of the start. */
  readonly timestamp: bigint;
  readonly commits: readonly Commit[];
  /** The newest version of every document that there is, oldest first. */
  documents(): readonly Write[];
  /** Called with every commit from now on; returns a function that ends it. */
  subscribe(listener: (commit: Commit) => void): () => void;
  record(commit: Commit): void;
}

/** An empty ledger whose first timestamp is now. */
export function createLedger(): Ledger {
  const commits: Commit[] = [];
  const documents = new Map<string, Write>();
  const listeners = new Set<(commit: Commit) => void>();
  let timestamp = BigInt(Date.now()) * 1_000_000n;
  return {
    get timestamp() {
      return timestamp;
    },
    commits,
    documents: () => [...documents.values()],
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    record(commit) {
      timestamp = commit.timestamp;
      commits.push(commit);
      for (const write of commit.writes) {
        if (write.document === null) documents.delete(write.id);
        else documents.set(write.id, write);
      }
      for (const listener of listeners) listener(commit);
    },
  };
}
