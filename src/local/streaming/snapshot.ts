import type { Write } from "../engine/messages.ts";
import type { Ledger } from "../ledger.ts";

/** A document as it was at some moment, and when it was written. */
export interface Version extends Write {
  readonly timestamp: bigint;
}

/** The last snapshot that was asked for: a reader takes its pages one after another. */
const lastOf = new WeakMap<Ledger, { readonly at: bigint; readonly versions: readonly Version[] }>();

/** Every document of the user's tables as of a moment, in the order of table and id. */
export function snapshotAt(ledger: Ledger, at: bigint): readonly Version[] {
  const last = lastOf.get(ledger);
  if (last?.at === at) return last.versions;
  const documents = new Map<string, Version>();
  for (const { timestamp, writes } of ledger.commits) {
    if (timestamp > at) break;
    for (const write of writes) {
      if (write.document === null) documents.delete(write.id);
      else documents.set(write.id, { ...write, timestamp });
    }
  }
  const versions = [...documents.values()].filter(isOfUser).sort(byPlace);
  lastOf.set(ledger, { at, versions });
  return versions;
}

/** Tables whose names begin with `_` are the system's own, and not exported; nor are those of components. */
export function isOfUser({ table, component }: Pick<Write, "table" | "component">): boolean {
  return component === undefined && !table.startsWith("_");
}

function byPlace(a: Write, b: Write): number {
  if (a.table !== b.table) return a.table < b.table ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
