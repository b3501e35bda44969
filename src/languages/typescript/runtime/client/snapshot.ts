import type { Value } from "../../../../values/index.ts";
import type { ConvexClient } from "./convex-client.ts";
import type { Arguments, Call, CallOptions } from "./invoke.ts";

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

const guaranteed = 10_000;

/** Takes a snapshot with one `queryTs`; the clock starts before it is sent. */
export async function takeSnapshot(
  client: Pick<ConvexClient, "queryTs" | "queryAtTs">,
  options?: CallOptions,
): Promise<Snapshot> {
  const taken = performance.now();
  const ts = await client.queryTs(options);
  return {
    ts,
    isExpired: () => performance.now() - taken > guaranteed,
    query: (path, args, options) => client.queryAtTs(path, args, ts, options),
  };
}
