import type { Asked } from "./call-queue.ts";
import { type Due, type EngineOutcome, type FunctionType, fileKey } from "./engine/messages.ts";

/** What running what is due needs. */
export interface DueCallsOptions {
  ask(make: (id: number) => Asked, type: FunctionType): Promise<EngineOutcome>;
  order(make: (id: number) => Asked): Promise<unknown>;
  log(line: string): void;
}

/**
 * Runs scheduled functions and cron jobs, each as a call: one that brings the engine down twice is given up, as a call
 * of a client's is, and no other one is blamed for it. Each new engine tells anew what is due, also what waits here.
 */
export function createDueCalls({ ask, order, log }: DueCallsOptions): (due: Due) => Promise<void> {
  const waiting = new Set<string>();
  return async (due) => {
    const key = JSON.stringify("job" in due ? due.job : due.cron);
    if (waiting.has(key)) return;
    waiting.add(key);
    const outcome = await ask((id) => ({ kind: "run", id, due }), due.type);
    // The engine notes by itself what becomes of a function that it has run to its end.
    if (outcome.kind === "failure") {
      const error = outcome.message;
      if ("job" in due) await order((id) => ({ kind: "giveUp", id, job: due.job, error }));
      else log(`[ERROR] ${fileKey(due.cron.component, due.cron.name)}: ${error}`);
    }
    waiting.delete(key);
  };
}
