import type { Value } from "../../../../values/value.ts";

/** One way in which an answer does not fit: where, and what is wrong there. */
export interface Issue {
  /** Where in the answer, as one would write it in code; empty for the whole. */
  readonly path: string;
  /** What is wrong there; it names the place itself. */
  readonly message: string;
}

/** Every way a call can fail, from the socket up to the function's own `throw`. */
export type Failure =
  | { readonly kind: "network"; readonly cause: unknown }
  | { readonly kind: "timeout"; readonly milliseconds: number; readonly scope: "attempt" | "total" }
  | { readonly kind: "aborted"; readonly cause?: unknown }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly code?: string;
      readonly body: string;
      readonly redirectOrigin?: string;
    }
  | { readonly kind: "shape"; readonly issues: readonly Issue[] }
  | { readonly kind: "input"; readonly path: string; readonly rule: string; readonly cause?: unknown }
  | {
      readonly kind: "function";
      readonly errorMessage: string;
      readonly data?: Value;
      readonly logLines: readonly string[];
    };

/** The records of the batch that an import failed with, counted from 0: those before it are in. */
export interface FailedBatch {
  readonly first: number;
  readonly last: number;
}

/** The word that tells the seven kinds of failure apart. */
export type FailureKind = Failure["kind"];

/** Which call failed, and how far it came. */
export interface CallPlace {
  /** The operationId, which is also the method's name: `query`, `queryTs`. */
  readonly operation: string;
  /** The function path as it was given, where the operation has one. */
  readonly functionPath?: string | undefined;
  /** The `Convex-Request-Id` that was sent; the backend's own logs and messages carry it. */
  readonly requestId: string;
  /** How often the request was sent. 0 when it never was. */
  readonly attempts: number;
}

/**
 * The only error that a client throws. `kind` says which way the call failed; the guards (`isFunctionFailure` and
 * its siblings) narrow the fields that belong to it. Tokens and keys are in none of them.
 */
export class ConvexCallError extends Error implements Omit<CallPlace, "requestId"> {
  override readonly name = "ConvexCallError";
  declare readonly kind: FailureKind;
  declare readonly operation: string;
  declare readonly functionPath?: string;
  /** The `Convex-Request-Id` that was sent. Absent where nothing was. */
  declare readonly requestId?: string;
  declare readonly attempts: number;

  /** timeout: the limit that passed. */
  declare readonly milliseconds?: number;
  /** timeout: whether one attempt or the whole call took too long. */
  declare readonly scope?: "attempt" | "total";
  /** status: the HTTP status. */
  declare readonly status?: number;
  /** status: the backend's word for it, such as `TooManyConcurrentRequests`. */
  declare readonly code?: string;
  /** status: the body's text, shortened. */
  declare readonly body?: string;
  /** status: where a redirect, which is never followed, would have led: scheme, host and port only. */
  declare readonly redirectOrigin?: string;
  /** shape: what does not fit. */
  declare readonly issues?: readonly Issue[];
  /** input: where in what the caller gave, such as `args.items[3].count`. */
  declare readonly path?: string;
  /** input: what is demanded there. */
  declare readonly rule?: string;
  /** function: the backend's text, untouched. */
  declare readonly errorMessage?: string;
  /** function: the data of a `ConvexError`, decoded. Absent when another error was thrown; it may be `null`. */
  declare readonly data?: Value;
  /** function: what the function logged before it failed. */
  declare readonly logLines?: readonly string[];

  /** The batch that was not brought in, where an import failed with one. */
  declare readonly batch?: FailedBatch;

  constructor(failure: Failure, { requestId, ...place }: CallPlace, message: string) {
    super(
      `${place.operation}${place.functionPath === undefined ? "" : ` ${place.functionPath}`}: ${message}`,
    );
    Object.assign(this, place, place.attempts && { requestId }, failure);
  }
}
