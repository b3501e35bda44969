import type { ValueFormat } from "../../values/index.ts";
import type { AuthProvider } from "../auth/auth-provider.ts";

/** The three kinds of function that a call over HTTP can reach. */
export type FunctionType = "query" | "mutation" | "action";

/** Who is calling, as a verified token or an acting-as key says. Handed to functions by `ctx.auth`. */
export interface UserIdentity {
  readonly tokenIdentifier: string;
  readonly subject: string;
  readonly issuer: string;
  readonly [claim: string]: unknown;
}

/** One function of the folder, as the engine found it. The validators are the JSON of a function-spec. */
export interface FunctionEntry {
  /** Canonical, such as `dir/messages.js:list`. */
  readonly identifier: string;
  readonly type: FunctionType;
  readonly visibility: "public" | "internal";
  readonly args: unknown;
  readonly returns: unknown;
}

/** A route of `http.ts`. A path that ends in `*` is a prefix. */
export interface HttpRoute {
  readonly path: string;
  readonly method: string;
}

/** A module that could not be loaded, with the reason that its import gave. */
export interface ModuleFailure {
  readonly path: string;
  readonly reason: string;
}

/** A module of the folder, bundled, ready to be imported by the engine. */
export interface EngineModule {
  /** As it stands in identifiers, such as `dir/messages.js`. */
  readonly path: string;
  /** Absolute path of the bundled file. */
  readonly file: string;
  /** Absolute path of the source that it was made from. */
  readonly source: string;
}

/** One call, already authorized and with its path resolved to a function that exists. */
export interface EngineCall {
  readonly identifier: string;
  /** The text of a JSON array of positional arguments. */
  readonly args: string;
  readonly identity: UserIdentity | null;
  readonly format: ValueFormat;
  /** For query_at_ts and query_batch: answer only if this is still the newest timestamp. */
  readonly atTimestamp?: bigint;
}

/** What became of a call that was run. Texts are JSON in the format that was asked for. */
export type EngineOutcome =
  | { readonly kind: "success"; readonly value: string; readonly logLines: readonly string[] }
  | {
      readonly kind: "failure";
      readonly message: string;
      readonly frames: readonly string[];
      readonly data?: string;
      readonly logLines: readonly string[];
    }
  /** The arguments are JSON that the backend's parser gives up on. */
  | { readonly kind: "unparseable" }
  /** Something was committed after the timestamp that was asked for. */
  | { readonly kind: "outOfRetention" };

/** One write of a committed transaction. `document` is encoded JSON text, or null when it was deleted. */
export interface Write {
  readonly table: string;
  readonly id: string;
  readonly document: string | null;
}

/** A committed transaction: its timestamp in nanoseconds since the epoch, and its writes. */
export interface Commit {
  readonly timestamp: bigint;
  readonly writes: readonly Write[];
}

/** One record of an import: its fields as encoded JSON, and the values of its primary key where it has one. */
export interface ImportedRecord {
  readonly table: string;
  readonly fields: string;
  /** Paths of the primary key's fields; without one the record is only added. */
  readonly key?: readonly (readonly string[])[];
  readonly deleted: boolean;
}

/** What the host tells the engine. Sent in lists: each message across threads wakes the other one, which costs. */
export type ToEngine =
  | {
      readonly kind: "load";
      readonly modules: readonly EngineModule[];
      readonly schema: string | null;
      readonly authConfig: string | null;
      /** Milliseconds that one file may take to be imported. */
      readonly patience: number;
    }
  | { readonly kind: "call"; readonly id: number; readonly call: EngineCall }
  | { readonly kind: "reset"; readonly id: number }
  | { readonly kind: "import"; readonly id: number; readonly records: readonly ImportedRecord[] }
  | { readonly kind: "clear"; readonly id: number; readonly tables: readonly string[] };

/** What the engine tells the host, in lists too. A commit always comes before the answer of the call that made it. */
export type FromEngine =
  | {
      readonly kind: "loaded";
      readonly functions: readonly FunctionEntry[];
      readonly failures: readonly ModuleFailure[];
      readonly providers: readonly AuthProvider[];
      readonly routes: readonly HttpRoute[];
      /** The JSON that the schema exports; null without one. */
      readonly schema: string | null;
    }
  /** The file that is imported next, by its path as in identifiers; empty once all are. */
  | { readonly kind: "loading"; readonly path: string }
  | { readonly kind: "committed"; readonly commit: Commit }
  | { readonly kind: "answered"; readonly id: number; readonly outcome: EngineOutcome }
  | { readonly kind: "logged"; readonly line: string };

/** What a new engine begins with. */
export interface EngineStart {
  /** The documents that an earlier engine had committed: table, id, encoded JSON. */
  readonly documents: readonly Write[];
  /** The newest timestamp that was ever given out; the next one is greater. */
  readonly timestamp: bigint;
  /** Milliseconds after which a transaction that waits for nothing is given up. */
  readonly stuckAfter: number;
  /** Absolute path of the folder that the modules were made from. */
  readonly folder: string;
  /** Shared with the host's watchdog; see `engine/stopwatch.ts`. */
  readonly stopwatch: SharedArrayBuffer;
}
