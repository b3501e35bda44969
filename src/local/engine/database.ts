import type { TestConvex } from "convex-test";
import { decodeValue, printValue } from "../../values/index.ts";
import type { Validator } from "../validation/validator.ts";
import { decodeLiterals } from "./decode-literals.ts";
import { importInto } from "./import-into.ts";
import type { Commit, ImportedRecord, Write } from "./messages.ts";

type Id = string;
type Document = Record<string, unknown>;

/** The parts of convex-test's database that the engine holds on to. They are private there, hence read here with care. */
interface DatabaseInside {
  _documents: Record<Id, Document>;
  _schema: { readonly tables: Map<string, { documentType: Validator }> } | null;
  _storage: Record<string, unknown>;
  _nextDocId: number;
  _lastCreationTime: number;
  _queryResults: Record<number, unknown>;
  _writes: Record<Id, Document | null>[];
  commit(timestamp?: bigint | null): void;
  rollbackWrites(): void;
  _generateId(table: string): Id;
}

/** Loads a module by its path without extension, as convex-test asks for it. */
export type ModuleSource = (path: string) => Promise<unknown>;

interface RootComponent {
  db: DatabaseInside;
  modules: ModuleSource;
}

/**
 * Gets at the database and the modules of a convex-test instance, which it keeps in a closure.
 *
 * `registerComponent` assigns to a plain object; a setter planted on `Object.prototype` for the length of that one
 * synchronous call sees which object that is. It gives a commit log, a reset, reloading of code with the data kept,
 * and an end to the leak of abandoned queries, none of which convex-test offers.
 */
function reachRootComponent(test: TestConvex<never>): RootComponent {
  const probe = "convex-openapi probe";
  let components: Record<string, RootComponent> | undefined;
  Object.defineProperty(Object.prototype, probe, {
    configurable: true,
    set() {
      components = this as Record<string, RootComponent>;
    },
  });
  try {
    (
      test as unknown as { registerComponent(path: string, schema: null, modules: object): void }
    ).registerComponent(probe, null, { "./_generated/probe.js": () => undefined });
  } finally {
    delete (Object.prototype as Record<string, unknown>)[probe];
  }
  const root = components?.[""];
  if (root?.db?._documents === undefined || typeof root.db.commit !== "function") {
    throw new Error("convex-test has changed inside: its database could not be reached.");
  }
  return root;
}

const tableOf = (id: Id): string => id.replace(/^[0-9]+/, "");

/** The engine's hold on the data. */
export interface Database {
  /** The timestamp of the newest commit that wrote something; the engine's start before there is one. */
  readonly newestTimestamp: bigint;
  /** Replaces the code that functions are loaded from. */
  setModules(modules: ModuleSource): void;
  /** Deletes every document and file, as one commit. */
  reset(): void;
  /** Deletes every document of some tables, as one commit. */
  clear(tables: readonly string[]): void;
  /** Writes records as one commit, each replacing or deleting the document that has the same key. */
  import(records: readonly ImportedRecord[]): void;
}

/** Takes hold of a convex-test instance's data, and puts back what an earlier engine had committed. */
export function holdDatabase(
  test: TestConvex<never>,
  start: { readonly documents: readonly Write[]; readonly timestamp: bigint },
  committed: (commit: Commit) => void,
): Database {
  const root = reachRootComponent(test);
  const { db } = root;
  for (const table of db._schema?.tables.values() ?? [])
    table.documentType = decodeLiterals(table.documentType);
  for (const { id, document } of start.documents) {
    const restored = decodeValue(JSON.parse(document ?? "null")) as Document;
    db._documents[id] = restored;
    db._nextDocId = Math.max(db._nextDocId, Number.parseInt(id, 10) + 1);
    db._lastCreationTime = Math.max(db._lastCreationTime, restored._creationTime as number);
  }

  let newest = start.timestamp;
  const publish = (timestamp: bigint | null | undefined, writes: Write[]) => {
    if (writes.length === 0) return;
    newest = timestamp && timestamp > newest ? timestamp : newest + 1n;
    committed({ timestamp: newest, writes });
  };

  // Results of queries that were left early stay in convex-test for good; none is needed after its transaction.
  const forgetQueries = () => {
    if (db._writes.length === 0) db._queryResults = {};
  };
  const { commit, rollbackWrites } = db;
  db.commit = (timestamp) => {
    const written = db._writes.length === 1 ? Object.keys(db._writes[0] ?? {}) : [];
    const before = new Set(written.filter((id) => id in db._documents));
    commit.call(db, timestamp);
    forgetQueries();
    publish(
      timestamp,
      written
        .map((id) => ({ id, table: tableOf(id), document: db._documents[id] }))
        .filter(({ id, document }) => document !== undefined || before.has(id))
        .map(({ id, table, document }) => ({
          id,
          table,
          document:
            document === undefined ? null : printValue(document as never, { format: "convex_encoded_json" }),
        })),
    );
  };
  db.rollbackWrites = () => {
    rollbackWrites.call(db);
    forgetQueries();
  };

  const now = () => BigInt(Date.now()) * 1_000_000n;
  const erase = (ids: readonly Id[]) => {
    for (const id of ids) delete db._documents[id];
    publish(
      now(),
      ids.map((id) => ({ id, table: tableOf(id), document: null })),
    );
  };

  return {
    clear(tables) {
      erase(Object.keys(db._documents).filter((id) => tables.includes(tableOf(id))));
    },
    import(records) {
      publish(now(), importInto(db, records));
    },
    get newestTimestamp() {
      return newest;
    },
    setModules(modules) {
      root.modules = modules;
    },
    reset() {
      db._storage = {};
      erase(Object.keys(db._documents));
    },
  };
}
