import { version } from "../../../../../../generated/typescript/table.js";
import { isNetworkFailure, isStatusFailure, isTimeoutFailure } from "../../errors/index.ts";
import { callOperation } from "../call-operation.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import { pause } from "../streaming/stream-call.ts";

/** How long to wait, and how often to look. */
export interface ReadyOptions extends Pick<CallOptions, "signal"> {
  /** Milliseconds to wait in all; for ever where nothing is said. */
  readonly within?: number | undefined;
  /** Milliseconds between two looks: 500. */
  readonly every?: number | undefined;
}

const between = 500;

/**
 * Waits until a deployment answers, such as a self-hosted one that is starting, and gives the version that it tells.
 *
 * @throws ConvexCallError with what came last, when it does not answer in time; at once for what waiting does not mend.
 */
export async function waitUntilReady(client: ConvexClient, options: ReadyOptions = {}): Promise<string> {
  const { within = Number.POSITIVE_INFINITY, every = between, signal } = options;
  const until = performance.now() + within;
  for (;;) {
    try {
      return await callOperation<string>(client, version, {}, { signal, retry: false });
    } catch (thrown) {
      const passes =
        isNetworkFailure(thrown) ||
        isTimeoutFailure(thrown) ||
        (isStatusFailure(thrown) && thrown.status >= 500);
      if (!passes || performance.now() + every > until) throw thrown;
      await pause(every, signal);
    }
  }
}
