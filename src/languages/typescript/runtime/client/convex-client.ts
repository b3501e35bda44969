import type { Value } from "../../../../values/index.ts";
import type { Arguments, Call, CallOptions, Invoker } from "./invoke.ts";

/**
 * One moment of a deployment. Every query on it sees the same data.
 *
 * The backend keeps at least the last 10 seconds; later reads may fail with status 503, and then a new snapshot is
 * needed. A snapshot is not renewed behind your back: its reads would no longer belong together.
 */
export interface Snapshot {
  /** The timestamp as the backend gave it; opaque. */
  readonly ts: string;
  /** Whether the 10 seconds are over for which the backend promises to keep it. */
  readonly isExpired: () => boolean;
  query<Result = Value>(path: string, args?: Arguments, options?: CallOptions): Call<Result>;
}

/**
 * A client of one deployment. Every method is an operation of the document and bears its operationId. One more,
 * `queryBatch`, is an import of its own beside `batchQueries`.
 *
 * Await a call for the decoded value; `.withResponse()` gives status, headers, log lines and request id beside it.
 * Nothing but {@link ConvexCallError} is thrown. The result's type is yours to state.
 *
 * @example
 * ```ts
 * const client = createConvexClient("https://happy-animal-123.convex.cloud");
 * const messages = await client.query<string[]>("messages:list", { channel: "general" });
 * ```
 */
export interface ConvexClient extends Invoker {
  /** Runs a query. Repeated on its own when an answer fails to come. */
  query<Result = Value>(path: string, args?: Arguments, options?: CallOptions): Call<Result>;
  /** Runs a mutation. Never sent twice unasked. */
  mutation<Result = Value>(path: string, args?: Arguments, options?: CallOptions): Call<Result>;
  /** Runs an action. Never sent twice unasked. */
  action<Result = Value>(path: string, args?: Arguments, options?: CallOptions): Call<Result>;
  /** Runs any public function by its identifier with slashes, such as `messages/list`. */
  run<Result = Value>(functionIdentifier: string, args?: Arguments, options?: CallOptions): Call<Result>;
  /** Runs any function, internal ones and those of components too. Needs a deploy key. */
  callFunction<Result = Value>(
    path: string,
    args?: Arguments,
    options?: CallOptions & { readonly componentPath?: string | undefined },
  ): Call<Result>;
  /** The deployment's newest timestamp, opaque: for {@link ConvexClient.queryAtTs}. */
  queryTs(options?: CallOptions): Call<string>;
  /** Runs a query at a timestamp of the last seconds. */
  queryAtTs<Result = Value>(
    path: string,
    args: Arguments | undefined,
    ts: string,
    options?: CallOptions,
  ): Call<Result>;
  /** Takes the newest timestamp; every query on the result reads the deployment as it was then. */
  snapshot(options?: CallOptions): Promise<Snapshot>;
}
