import type { AuthProvider } from "./auth/auth-provider.ts";
import type { EngineStart } from "./engine/engine-start.ts";
import type { Execution, ExecutionEnd, LogLine } from "./engine/execution-messages.ts";
import type { UploadedFile } from "./engine/files/uploaded-file.ts";
import type {
  CronEntry,
  EngineCall,
  EngineOutcome,
  FunctionEntry,
  FunctionType,
  HttpRequest,
  HttpRoute,
  ImportedRecord,
  ModuleFailure,
} from "./engine/messages.ts";
import type { Restore, RowChange, RowTruncation, TableFacts } from "./engine/table-messages.ts";
import type { EngineCode } from "./engine-code.ts";
import type { WireError } from "./http/wire-error.ts";
import type { Ledger } from "./ledger.ts";
import type { HttpAnswer } from "./responses.ts";

/** What every engine of a deployment is told at its start, the first one and those that take its place. */
export type EngineSetting = Pick<
  EngineStart,
  "name" | "cloudUrl" | "filesFolder" | "secret" | "signingKey"
> & {
  /** Where HTTP actions answer; functions see it as `CONVEX_SITE_URL`. */
  readonly siteUrl: string;
  /** Variables that functions see beside those of this process, as they are now. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether the deployment is paused now. */
  readonly paused: boolean;
};

/** What a host tells its owner. */
export interface EngineEvents {
  logged(line: string): void;
  /** A function wrote lines and goes on, or has ended. */
  executed(execution: Execution, outcome: { readonly lines: readonly LogLine[] } | ExecutionEnd): void;
  /** The engine was replaced. Documents, files and scheduled functions are there as before. */
  replaced(reason: string): void;
}

/** An engine that is always there: started, watched, and replaced when a function kills it. */
export interface EngineHost {
  readonly ledger: Ledger;
  /** The app's functions by identifier, such as `messages.js:list`. */
  functions(): ReadonlyMap<string, FunctionEntry>;
  /** Those of a component by its path; undefined where there is no such component. */
  functionsOf(component: string): ReadonlyMap<string, FunctionEntry> | undefined;
  failures(): readonly ModuleFailure[];
  /** The routes of `http.ts`. */
  httpRoutes(): readonly HttpRoute[];
  /** The cron jobs that run. */
  crons(): readonly CronEntry[];
  /** What the folder's schema exports, as JSON text; null when there is none. */
  schema(): string | null;
  /** What the folder's `auth.config.ts` says. */
  authProviders(): readonly AuthProvider[];
  call(call: EngineCall, type: FunctionType): Promise<EngineOutcome>;
  /**
   * Runs the HTTP action that a request is routed to. Resolves when the head of its answer is there, which may be before
   * the body has come whole.
   */
  respond(request: Omit<HttpRequest, "hasBody">, body?: AsyncIterable<Uint8Array>): Promise<HttpAnswer>;
  /** Takes a file in, and gives the id of its document. */
  upload(file: UploadedFile): Promise<string>;
  reload(code: EngineCode): Promise<void>;
  reset(): Promise<void>;
  /** Deletes every document of some tables. */
  clear(tables: readonly string[]): Promise<void>;
  /**
   * Writes records, all in one transaction.
   *
   * @throws {@link WireError} when the schema forbids one; then none is written.
   */
  import(records: readonly ImportedRecord[]): Promise<void>;
  /** Sets variables that functions see, and removes those that are null. */
  setEnvironment(changes: Readonly<Record<string, string | null>>): Promise<void>;
  /** Lets scheduled functions wait, or go on. */
  pause(paused: boolean): Promise<void>;
  /** Every table that there is, those of the platform among them. */
  tables(): Promise<readonly TableFacts[]>;
  /**
   * Puts tables and files back, all or none, and gives how many documents that were.
   *
   * @throws Error with a sentence for the caller when they cannot be; then nothing has changed.
   */
  restore(restore: Restore): Promise<number>;
  /**
   * Changes documents by their keys, all or none.
   *
   * @throws {@link WireError} when a row to be updated is not there, or the schema forbids one.
   */
  changeRows(changes: readonly RowChange[]): Promise<void>;
  /** Deletes rows of a table, or marks them as deleted. */
  truncateRows(truncation: RowTruncation): Promise<void>;
  /** Ends an engine that is still loading, and answers the calls that wait for it. One that has loaded goes on. */
  giveUpLoading(): void;
  close(): Promise<void>;
}
