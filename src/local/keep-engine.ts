import { modulePatience } from "../convex-folder/index.ts";
import { alikeStuck } from "./alike-stuck.ts";
import { type EngineOutcome, failed, type ToEngine } from "./engine/messages.ts";
import type { Reading } from "./engine/stopwatch.ts";
import { codeWithout, type EngineCode } from "./engine-code.ts";
import type { EngineWorker, Loaded, WorkerEvents } from "./engine-worker.ts";

const outOfMemory = failed("JavaScript execution ran out of memory (maximum memory usage: 64 MB)");
/** What a call is answered whose engine is gone. */
export const engineEnded = failed("Uncaught Error: The engine ended.");

/** An engine that another one takes the place of whenever it ends. */
export interface KeptEngine {
  /** Whether code has been loaded, and so calls may be given. */
  readonly isReady: boolean;
  readonly isClosed: boolean;
  /** Resolves when the newest code is loaded. */
  readonly loaded: Promise<void>;
  post(message: ToEngine): void;
  /** What the engine is busy with; undefined while it loads. */
  reading(): Reading | undefined;
  /** Loads code, into a new engine where this one is still busy with other code. */
  load(code: EngineCode): Promise<void>;
  /** Ends the engine, and starts one that loads the same code. */
  replace(reason: string, outcome: EngineOutcome, culprit?: number): void;
  close(): Promise<void>;
}

/** Whom a kept engine tells what becomes of it. */
export interface Keeping {
  spawn(folder: string, events: WorkerEvents): EngineWorker;
  readonly told: WorkerEvents["told"];
  /** Code has been loaded. */
  ready(loaded: Loaded): void;
  /** An engine is gone, with the call that broke it, where that is known, and what it is answered. */
  lost(outcome: EngineOutcome, culprit?: number): void;
  /** Code could not be loaded; nothing will be run. */
  failed(cause: Error): void;
  replaced(reason: string): void;
  logged(line: string): void;
  /** Milliseconds that the import of one file may take. */
  readonly loading: number;
}

/** Starts an engine and keeps one running. */
export function keepEngine(first: EngineCode, keeping: Keeping): KeptEngine {
  let code = first;
  let isClosed = false;
  /** Counts loads: one that has been overtaken by another is of no interest any more. */
  let newest = 0;
  let isReady = false;
  let loaded: Promise<void> = Promise.resolve();

  const spawn = (): EngineWorker =>
    keeping.spawn(code.folder, {
      told: keeping.told,
      ended(error) {
        if (error?.code === "ERR_WORKER_OUT_OF_MEMORY")
          return replace("the engine ran out of memory", outOfMemory, worker.reading().running);
        replace(error === undefined ? "the engine ended" : `the engine ended: ${error.message}`, engineEnded);
      },
    });

  /** Loads the code into the engine, which is replaced for each file that ends it or does not come to an end. */
  async function load(mine: number): Promise<void> {
    const left = new Map<string, string>();
    const isOvertaken = () => {
      if (isClosed) throw new Error("The deployment was closed while it loaded.");
      return mine !== newest;
    };
    for (let stalled = 0; ; stalled += 1) {
      const outcome = await worker.load(codeWithout(code, left), modulePatience(keeping.loading, stalled));
      if (isOvertaken()) return await loaded;
      if (outcome.kind === "loaded") {
        const failures = [...left].map(([path, reason]) => ({ component: "", path, reason }));
        isReady = true;
        return keeping.ready({ ...outcome, failures: [...outcome.failures, ...failures] });
      }
      void worker.terminate();
      keeping.lost(engineEnded);
      const { path, reason } = outcome;
      if (path === "") throw new Error(`The functions could not be loaded: ${reason}.`);
      worker = spawn();
      const patience = modulePatience(keeping.loading, stalled + 1);
      const alike = await alikeStuck(path, code, left, worker, patience);
      if (isOvertaken()) return await loaded;
      for (const each of [path, ...alike]) {
        keeping.logged(`[engine] ${each} is left out: ${reason}.`);
        left.set(each, reason);
      }
      worker = spawn();
    }
  }

  function begin(): Promise<void> {
    newest += 1;
    if (!isReady) {
      void worker.terminate();
      worker = spawn();
    }
    isReady = false;
    loaded = load(newest);
    // Whoever calls meanwhile is told; without anybody it is no unhandled rejection.
    loaded.catch(keeping.failed);
    return loaded;
  }

  function replace(reason: string, outcome: EngineOutcome, culprit?: number): void {
    if (isClosed) return;
    isReady = false;
    void worker.terminate();
    keeping.lost(outcome, culprit);
    const restarted = begin();
    keeping.replaced(reason);
    restarted.catch((cause: Error) => keeping.logged(`[engine] ${cause.message}`));
  }

  let worker = spawn();
  loaded = load(++newest);
  loaded.catch(keeping.failed);
  return {
    get isReady() {
      return isReady;
    },
    get isClosed() {
      return isClosed;
    },
    get loaded() {
      return loaded;
    },
    post: (message) => worker.post(message),
    reading: () => (isReady ? worker.reading() : undefined),
    async load(changed) {
      code = changed;
      await begin();
    },
    replace,
    async close() {
      isClosed = true;
      await worker.terminate();
    },
  };
}
