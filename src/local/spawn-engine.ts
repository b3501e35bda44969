import type { EngineSetting } from "./engine-host.ts";
import { type EngineWorker, startWorker, type WorkerEvents } from "./engine-worker.ts";
import type { Ledger } from "./ledger.ts";
import type { TimeLimits } from "./watchdog.ts";

/** What every engine of a deployment is started with. */
export interface SpawnOptions {
  readonly file: URL;
  readonly setting: EngineSetting;
  readonly ledger: Ledger;
  readonly limits: TimeLimits;
}

/** Starts an engine that goes on from what the ledger holds, for code of a folder. */
export function spawnEngine(
  { file, setting, ledger, limits }: SpawnOptions,
  folder: string,
  events: WorkerEvents,
): EngineWorker {
  const { siteUrl, env: own, ...facts } = setting;
  // Functions see everything but the key that opens their deployment.
  const { CONVEX_DEPLOY_KEY: _, ...environment } = process.env;
  const start = {
    ...facts,
    documents: ledger.documents(),
    timestamp: ledger.timestamp,
    stuckAfter: limits.transaction,
    nodeAction: limits.nodeAction,
    folder,
  };
  const addresses = { CONVEX_CLOUD_URL: setting.cloudUrl, CONVEX_SITE_URL: siteUrl };
  return startWorker(file, start, { ...environment, ...own, ...addresses }, events);
}
