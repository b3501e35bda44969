import type { Failure } from "../errors/index.ts";

/** A failure on its way to the call that it belongs to, where it becomes the error that callers see. */
export class Failed {
  declare readonly failure: Failure;
  constructor(failure: Failure) {
    this.failure = failure;
  }
}

/** Stops with a failure. */
export function fail(failure: Failure): never {
  throw new Failed(failure);
}

/** As good as no limit of time, in milliseconds: 25 days. A timer of more than 31 bits would fire at once. */
export const endless: number = 2 ** 31 - 1;

/** What a whole call may take: its milliseconds, when they are over, and the caller's own signal. */
export interface Limit {
  readonly total: number;
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs one step until it ends, its time is up, or the caller aborts: whatever is first. The step is told by its
 * signal, and not waited for: a `fetch` that ignores the signal cannot hold a call up.
 */
export function limited<Result>(
  step: (signal: AbortSignal) => Promise<Result>,
  { total, deadline, signal }: Limit,
  milliseconds = endless,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = <Outcome>(settle: (outcome: Outcome) => void, outcome: Outcome) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      settle(outcome);
    };
    const stop = (failure: Failure) => {
      end(reject, new Failed(failure));
      controller.abort();
    };
    const abort = () => stop({ kind: "aborted", cause: signal?.reason });
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort);
    const left = deadline - Date.now();
    timer = setTimeout(
      stop,
      Math.min(milliseconds, left, endless),
      milliseconds <= left
        ? { kind: "timeout", milliseconds, scope: "attempt" }
        : { kind: "timeout", milliseconds: total, scope: "total" },
    );
    step(controller.signal).then(
      (result) => end(resolve, result),
      (cause) => end(reject, cause),
    );
  });
}

/** Waits: a step that nothing but its time, or its limit, ends. */
export function sleep(milliseconds: number, limit: Limit): Promise<void> {
  return limited(() => new Promise<void>(() => {}), limit, milliseconds).catch((stopped: Failed) => {
    const { failure } = stopped;
    if (failure.kind !== "timeout" || failure.scope === "total") throw stopped;
  });
}
