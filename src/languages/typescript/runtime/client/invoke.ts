import type { Value } from "../../../../values/index.ts";

/** The kinds of function that a deployment serves; each has its own route, and only a query may be repeated freely. */
export type FunctionKind = "query" | "mutation" | "action";

/** What one call may decide for itself; everything else comes from the client's own options. */
export interface CallOptions {
  /** Ends the call at once, also while it waits to try again. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one attempt may take, its body included. */
  readonly timeout?: number | undefined;
  /** Milliseconds that the whole call may take, waits and repeats included. None where nothing is said. */
  readonly totalTimeout?: number | undefined;
  /** `true` repeats even what may have run already; `false` never repeats. */
  readonly retry?: boolean | undefined;
  /** Further headers of this call. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** One call of a function by its path. */
export interface Invocation extends CallOptions {
  readonly kind: FunctionKind;
  /** The function path, such as `messages:list`. */
  readonly path: string;
  /** The arguments object; `{}` where nothing is given. */
  readonly args?: Arguments | undefined;
}

/** The arguments object of a function. An interface of named fields fits, too. */
export type Arguments = { readonly [name: string]: Value | undefined } | object;

/** What comes with a value. */
export interface Answer<Result = Value> {
  readonly value: Result;
  /** What the function logged, one line each; empty where it logged nothing. */
  readonly logLines: readonly string[];
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** The `Convex-Request-Id` that was sent. */
  readonly requestId: string;
  /** How often the request was sent. */
  readonly attempts: number;
}

/** A call on its way: await it for the value, or ask for all that comes with it. */
export interface Call<Result = Value> extends Promise<Result> {
  withResponse(): Promise<Answer<Result>>;
}

/**
 * The one entry that a deployment's typed `createApi(client)` uses.
 *
 * `kind` selects the route (`/api/query`, `/api/mutation`, `/api/action`) and what may be repeated. The result's type
 * is the caller's to state; the value is decoded, and nothing checks that it fits.
 */
export interface Invoker {
  invoke<Result = Value>(invocation: Invocation): Call<Result>;
}
