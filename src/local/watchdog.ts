import type { Reading } from "./engine/stopwatch.ts";

/** How long a function may run, in milliseconds. */
export interface TimeLimits {
  /** A query or mutation that computes without asking the database for anything. */
  readonly transaction: number;
  /** A query or mutation in all, the database's own work included. */
  readonly system: number;
  /** An action in all, waiting included. */
  readonly action: number;
  /** The same of an action of a "use node" module. */
  readonly nodeAction: number;
  /** An action that computes without ever letting go of the thread, and so stops every other call. */
  readonly blocking: number;
  /** The import of one file of the folder. When one has been given up, the next ones get less. */
  readonly loading: number;
}

/** A function that has run for too long. `running` is its call's id, 0 when it is an action outside of a transaction. */
export interface Overdue {
  readonly reason: string;
  /** What the call is answered, in the backend's words. */
  readonly message: string;
  readonly running: number;
}

/** What a watchdog looks at, and whom it tells. */
export interface Watched {
  /** Undefined while there is nothing to watch. */
  read(): Reading | undefined;
  /** Whether any call waits for an answer. */
  waiting(): boolean;
  overdue(found: Overdue): void;
}

/** Milliseconds between two looks. */
const tick = 50;

/**
 * How many times a limit passes before a function that computes is stopped. The backend's limits are of its own fast
 * machines, which do nothing else meanwhile: what takes a second here may take a third of one there.
 */
const slowness = 3;

/** The backend's message for a function past its time limit. */
export const timedOut = (milliseconds: number): string =>
  `Function execution timed out (maximum duration: ${milliseconds / 1000}s)`;

/** Looks at an engine's stopwatch again and again, and counts its own looks instead of reading a clock. */
export function startWatchdog(limits: TimeLimits, watched: Watched): { stop(): void } {
  let last: Reading | undefined;
  let still = 0;
  let sameTransaction = 0;
  const timer = setInterval(() => {
    const now = watched.read();
    if (now === undefined || (now.running === 0 && !watched.waiting())) {
      last = undefined;
      return;
    }
    still = now.beat === last?.beat ? still + 1 : 0;
    sameTransaction = now.running !== 0 && now.transaction === last?.transaction ? sameTransaction + 1 : 0;
    last = now;
    const { running } = now;
    const limit = running === 0 ? limits.blocking : limits.transaction;
    if (still * tick >= limit * slowness) {
      last = undefined;
      const reason = `a function ran for more than ${limit / 1000} s without a pause`;
      watched.overdue({ reason, message: timedOut(limit), running });
    } else if (sameTransaction * tick >= limits.system) {
      last = undefined;
      const reason = `a function kept the database busy for more than ${limits.system / 1000} s`;
      const message = "Your request timed out performing too many system operations.";
      watched.overdue({ reason, message, running });
    }
  }, tick);
  return { stop: () => clearInterval(timer) };
}
