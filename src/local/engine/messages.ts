import type { ValueFormat } from "../../values/index.ts";
import type { AuthProvider } from "../auth/auth-provider.ts";
import type { Execution, ExecutionEnd, IdentityType, LogLine } from "./execution-messages.ts";
import type { UploadedFile } from "./files/uploaded-file.ts";
import type { Restore, RowChange, RowTruncation } from "./table-messages.ts";

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

/** A cron job that runs, with its schedule in words. */
export interface CronEntry {
  readonly name: string;
  readonly identifier: string;
  readonly schedule: string;
}

/** A module that could not be loaded, with the reason that its import gave. */
export interface ModuleFailure {
  /** Path of its component; `""` for the app. */
  readonly component: string;
  readonly path: string;
  readonly reason: string;
}

/** A file as the host and the engine name it to each other: its path, below that of its component. */
export const fileKey = (component: string, path: string): string =>
  component === "" ? path : `${component}/${path}`;

/** A module of the folder, bundled, ready to be imported by the engine. */
export interface EngineModule {
  /** As it stands in identifiers, such as `dir/messages.js`. */
  readonly path: string;
  /** Absolute path of the bundled file. */
  readonly file: string;
  /** Absolute path of the source that it was made from. */
  readonly source: string;
}

/** One component of the deployment, bundled: the app itself, or one that it uses. */
export interface EngineComponent {
  /** `""` for the app, else the names that lead to it, with slashes. */
  readonly path: string;
  readonly modules: readonly EngineModule[];
  /** Absolute path of the bundled `schema.ts`; null when there is none. */
  readonly schema: string | null;
  /** Paths of the components that it uses, by the names that it gives them. */
  readonly children: Readonly<Record<string, string>>;
  /** The variables that it sees: of an app's own, all of the deployment's. */
  readonly env: Readonly<Record<string, string>> | null;
  /** Where its HTTP routes hang, such as `/stripe/`; null when nowhere. */
  readonly httpPrefix: string | null;
}

/** What is known of the request that a call came by, for `ctx.meta`. */
export interface RequestMetadata {
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** The user's token, where one came with the request. */
  readonly authToken: string | null;
}

/** One call, already authorized and with its path resolved to a function that exists. */
export interface EngineCall {
  readonly identifier: string;
  /** Path of the function's component; the app where nothing is said. */
  readonly component?: string;
  /** The text of a JSON array of positional arguments. */
  readonly args: string;
  readonly identity: UserIdentity | null;
  readonly identityType: IdentityType;
  readonly request: RequestMetadata;
  readonly format: ValueFormat;
  /** For query_at_ts and query_batch: the moment to read at, as long as it is remembered. */
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
  /** The timestamp that was asked for is not remembered any more. */
  | { readonly kind: "outOfRetention" };

/** A call that came to nothing, where there is a message and no more. */
export const failed = (message: string): Extract<EngineOutcome, { kind: "failure" }> => ({
  kind: "failure",
  message,
  frames: [],
  logLines: [],
});

/** One write of a committed transaction. `document` is encoded JSON text, or null when it was deleted. */
export interface Write {
  /** Path of the component that the table is of; absent for the app. */
  readonly component?: string;
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

/** A scheduled call, by the component that scheduled it and its document in `_scheduled_functions`. */
export interface JobReference {
  readonly component: string;
  readonly id: string;
}

/** What runs at its time, without anybody asking: a scheduled function, or a cron job by its component and name. */
export type Due = { readonly type: FunctionType } & (
  | { readonly job: JobReference }
  | { readonly cron: { readonly component: string; readonly name: string } }
);

/** A request for an HTTP action. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute, as the caller wrote it. */
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  /** Whether a body follows, in pieces. */
  readonly hasBody: boolean;
  readonly identity: UserIdentity | null;
  readonly request: RequestMetadata;
}

/** What the host tells the engine. Sent in lists: each message across threads wakes the other one, which costs. */
export type ToEngine =
  | {
      readonly kind: "load";
      readonly components: readonly EngineComponent[];
      readonly authConfig: string | null;
      /** Milliseconds that one file may take to be imported. */
      readonly patience: number;
    }
  | { readonly kind: "call"; readonly id: number; readonly call: EngineCall }
  | { readonly kind: "reset"; readonly id: number }
  | { readonly kind: "import"; readonly id: number; readonly records: readonly ImportedRecord[] }
  | { readonly kind: "clear"; readonly id: number; readonly tables: readonly string[] }
  /** What came due is run when the host says so, like a call: it may bring the engine down like one. */
  | { readonly kind: "run"; readonly id: number; readonly due: Due }
  /** A scheduled function that the host has given up. */
  | { readonly kind: "giveUp"; readonly id: number; readonly job: JobReference; readonly error: string }
  | { readonly kind: "http"; readonly id: number; readonly request: HttpRequest }
  /** The next piece of a request's body, null at its end; or that its caller has gone, or sent too much. */
  | { readonly kind: "sent"; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly kind: "cutOff"; readonly id: number }
  /** Sets variables, and removes those that are null. */
  | {
      readonly kind: "environment";
      readonly id: number;
      readonly changes: Readonly<Record<string, string | null>>;
    }
  /** Scheduled functions wait, and cron jobs are left out, for as long as it is paused. */
  | { readonly kind: "pause"; readonly id: number; readonly paused: boolean }
  | { readonly kind: "tables"; readonly id: number }
  | { readonly kind: "restore"; readonly id: number; readonly restore: Restore }
  | { readonly kind: "changeRows"; readonly id: number; readonly changes: readonly RowChange[] }
  | { readonly kind: "truncateRows"; readonly id: number; readonly truncation: RowTruncation }
  | { readonly kind: "upload"; readonly id: number; readonly file: UploadedFile };

/** What the engine tells the host, in lists too. A commit always comes before the answer of the call that made it. */
export type FromEngine =
  | {
      readonly kind: "loaded";
      /** By the path of their component, `""` for the app. */
      readonly functions: ReadonlyMap<string, readonly FunctionEntry[]>;
      readonly failures: readonly ModuleFailure[];
      readonly providers: readonly AuthProvider[];
      readonly routes: readonly HttpRoute[];
      readonly crons: readonly CronEntry[];
      /** The JSON that the schema exports; null without one. */
      readonly schema: string | null;
    }
  /** The file that is imported next, by its path as in identifiers; empty once all are. */
  | { readonly kind: "loading"; readonly path: string }
  | { readonly kind: "committed"; readonly commit: Commit }
  | { readonly kind: "answered"; readonly id: number; readonly outcome: EngineOutcome }
  | { readonly kind: "due"; readonly due: Due }
  /** The HTTP action has room for the next piece of its request's body. */
  | { readonly kind: "wanted"; readonly id: number }
  /** An HTTP action's answer: its head, then its body piece by piece, then null. */
  | {
      readonly kind: "responded";
      readonly id: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
    }
  | { readonly kind: "streamed"; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly kind: "logged"; readonly line: string }
  /** Lines of an execution that goes on, or how it ended. */
  | {
      readonly kind: "executed";
      readonly execution: Execution;
      readonly outcome: { readonly lines: readonly LogLine[] } | ExecutionEnd;
    };
