import type { Failure } from "../errors/index.ts";

/** A failure on its way to the call that it belongs to, where it becomes the error that callers see. */
export class Failed {
  readonly failure: Failure;
  constructor(failure: Failure) {
    this.failure = failure;
  }
}

/** What one step of a call may take. */
export interface Limit {
  readonly milliseconds: number;
  /** The whole call's limit, and when it ends. */
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
  { milliseconds, total, deadline, signal }: Limit,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (failure: Failure) => {
      reject(new Failed(failure));
      controller.abort();
    };
    const abort = () => stop({ kind: "aborted", cause: signal?.reason });
    if (signal?.aborted) return abort();
    const left = deadline - Date.now();
    const wait = Math.min(milliseconds, left);
    // A timer of more than 31 bits would fire at once.
    const timer =
      wait < 2 ** 31
        ? setTimeout(
            () =>
              stop(
                left < milliseconds
                  ? { kind: "timeout", milliseconds: total, scope: "total" }
                  : { kind: "timeout", milliseconds, scope: "attempt" },
              ),
            wait,
          )
        : undefined;
    signal?.addEventListener("abort", abort);
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    step(controller.signal).then(
      (result) => {
        done();
        resolve(result);
      },
      (cause) => {
        done();
        reject(cause instanceof Failed ? cause : new Failed({ kind: "network", cause }));
      },
    );
  });
}

/** Waits, and lets go of its timer when it is told to stop. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}
