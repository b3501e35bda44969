import { Worker } from "node:worker_threads";
import type { EngineStart } from "./engine/engine-start.ts";
import type { FromEngine, ToEngine } from "./engine/messages.ts";
import { createOutbox } from "./engine/outbox.ts";
import { type Reading, readStopwatch, stopwatchBytes } from "./engine/stopwatch.ts";

/** What an engine says of the code that it has loaded. */
export type Loaded = Extract<FromEngine, { kind: "loaded" }>;

/** What became of loading: the code is there, or a file ended the thread or never came to an end. */
export type LoadOutcome =
  | Loaded
  | { readonly kind: "failed"; readonly path: string; readonly reason: string };

/** What an engine tells its host. */
export interface WorkerEvents {
  told(message: Exclude<FromEngine, { kind: "loaded" | "loading" }>): void;
  /** The thread is gone without having been told to. */
  ended(error: (Error & { readonly code?: string }) | undefined): void;
}

/** One engine: a thread that runs the functions until it is ended or ends itself. */
export interface EngineWorker {
  post(message: ToEngine): void;
  /** Loads code. No file may take longer than `patience` milliseconds. */
  load(
    code: Omit<Extract<ToEngine, { kind: "load" }>, "kind" | "patience">,
    patience: number,
  ): Promise<LoadOutcome>;
  reading(): Reading;
  terminate(): Promise<void>;
}

/** Milliseconds by which the host waits longer than the engine, which can end a wait but not a loop. */
const grace = 500;

/** Starts a thread. Nothing is heard from it any more once it was told to terminate. */
export function startWorker(
  file: URL,
  start: Omit<EngineStart, "stopwatch">,
  env: NodeJS.ProcessEnv,
  events: WorkerEvents,
): EngineWorker {
  const stopwatch = new SharedArrayBuffer(stopwatchBytes);
  const worker = new Worker(file, { workerData: { ...start, stopwatch } satisfies EngineStart, env });
  const post = createOutbox<ToEngine>((messages) => worker.postMessage(messages));
  let error: (Error & { readonly code?: string }) | undefined;
  let terminated = false;
  let loading: ((message: LoadOutcome | Extract<FromEngine, { kind: "loading" }>) => void) | undefined;
  let ended = () => events.ended(error);

  worker.on("message", (messages: readonly FromEngine[]) => {
    if (terminated) return;
    for (const message of messages) {
      if (message.kind === "loaded" || message.kind === "loading") loading?.(message);
      else events.told(message);
    }
  });
  worker.on("error", (thrown: Error & { readonly code?: string }) => {
    error = thrown;
  });
  worker.on("exit", () => {
    if (!terminated) ended();
    else loading?.({ kind: "failed", path: "", reason: "the engine was ended" });
  });

  return {
    post,
    load: ({ components, authConfig }, patience) =>
      new Promise((resolve) => {
        let path = "";
        let timer: NodeJS.Timeout | undefined;
        const settle = (outcome: LoadOutcome) => {
          clearTimeout(timer);
          loading = undefined;
          ended = () => events.ended(error);
          resolve(outcome);
        };
        const watch = () => {
          clearTimeout(timer);
          const reason = `still loading after ${patience / 1000} s`;
          timer = setTimeout(() => settle({ kind: "failed", path, reason }), patience + grace);
        };
        loading = (message) => {
          if (message.kind !== "loading") return settle(message);
          path = message.path;
          watch();
        };
        ended = () =>
          settle({ kind: "failed", path, reason: `it ended the engine${error ? `: ${error.message}` : ""}` });
        watch();
        post({ kind: "load", components, authConfig, patience });
      }),
    reading: () => readStopwatch(stopwatch),
    async terminate() {
      terminated = true;
      await worker.terminate();
    },
  };
}
