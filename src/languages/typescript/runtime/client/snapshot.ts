import type { ConvexClient, Snapshot } from "./convex-client.ts";
import type { CallOptions } from "./invoke.ts";

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
