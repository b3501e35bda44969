import type { ClientMethods } from "../../../../../generated/typescript/methods.d.ts";
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
export interface ConvexClient extends Invoker, ClientMethods {
  /** Takes the newest timestamp; every query on the result reads the deployment as it was then. */
  snapshot(options?: CallOptions): Promise<Snapshot>;
}
