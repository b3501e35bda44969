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
export const noLimit: number = 2 ** 31 - 1;

/** What a whole call may take: its milliseconds, when they are over, and the caller's own signal. */
export interface Limit {
  readonly total: number;
  /** As `performance.now()` counts: a clock that is set meanwhile changes nothing. */
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
}

/** What waits for a signal, and the one listener that tells them all. */
interface Watch {
  readonly acts: Set<() => void>;
  readonly listener: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Does something once a signal aborts, until it is told to forget it. However many calls share a signal, it has one
 * listener: platforms warn of more than ten.
 */
export function onAbort(signal: AbortSignal, act: () => void): () => void {
  let watch = watches.get(signal);
  if (!watch) {
    const acts = new Set<() => void>();
    watch = { acts, listener: () => void [...acts].forEach((each) => void each()) };
    watches.set(signal, watch);
    signal.addEventListener("abort", watch.listener);
  }
  const { acts, listener } = watch;
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size) return;
    signal.removeEventListener("abort", listener);
    watches.delete(signal);
  };
}

/**
 * Runs one step until it ends, its time is up, or the caller aborts: whatever is first. The step is told by its
 * signal, and not waited for: a `fetch` that ignores the signal cannot hold a call up.
 */
export function limited<Result>(
  step: (signal: AbortSignal) => Promise<Result>,
  { total, deadline, signal }: Limit,
  milliseconds = noLimit,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = <Outcome>(settle: (outcome: Outcome) => void, outcome: Outcome) => {
      clearTimeout(timer);
      forget?.();
      settle(outcome);
    };
    const stop = (failure: Failure) => {
      end(reject, new Failed(failure));
      controller.abort();
    };
    const abort = () => stop({ kind: "aborted", cause: signal?.reason });
    let forget: (() => void) | undefined;
    if (signal?.aborted) return abort();
    forget = signal && onAbort(signal, abort);
    const left = deadline - performance.now();
    timer = setTimeout(
      stop,
      Math.min(milliseconds, left, noLimit),
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
