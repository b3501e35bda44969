import { Worker } from "node:worker_threads";
import type { AuthProvider } from "./auth/verify-token.ts";
import type {
  Commit,
  EngineCall,
  EngineModule,
  EngineOutcome,
  EngineStart,
  FromEngine,
  FunctionEntry,
  FunctionType,
  HttpRoute,
  ImportedRecord,
  ModuleFailure,
  ToEngine,
} from "./engine/messages.ts";
import { createOutbox } from "./engine/outbox.ts";
import { readStopwatch, stopwatchBytes } from "./engine/stopwatch.ts";
import { engineFile } from "./engine-file.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { startWatchdog, type TimeLimits, timedOut } from "./watchdog.ts";

/** The code that an engine runs. */
export interface EngineCode {
  readonly modules: readonly EngineModule[];
  readonly schema: string | null;
  /** The text of `auth.config.ts`, bundled; null when there is none. */
  readonly authConfig: string | null;
  readonly folder: string;
}

/** What an engine says of the code that it has loaded. */
type Loaded = Extract<FromEngine, { kind: "loaded" }>;

/** What a host tells its owner. */
export interface EngineEvents {
  logged(line: string): void;
  /** The engine was replaced; `lost` says what the new one does not have, empty when nothing. */
  replaced(reason: string, lost: readonly string[]): void;
}

/** An engine that is always there: started, watched, and replaced when a function kills it. */
export interface EngineHost {
  readonly ledger: Ledger;
  /** By identifier, such as `messages.js:list`. */
  functions(): ReadonlyMap<string, FunctionEntry>;
  failures(): readonly ModuleFailure[];
  /** The routes of `http.ts`. They are listed, not served: HTTP actions are no part of this API. */
  httpRoutes(): readonly HttpRoute[];
  /** What the folder's schema exports, as JSON text; null when there is none. */
  schema(): string | null;
  /** What the folder's `auth.config.ts` says. */
  authProviders(): readonly AuthProvider[];
  call(call: EngineCall, type: FunctionType): Promise<EngineOutcome>;
  reload(code: EngineCode): Promise<void>;
  reset(): Promise<void>;
  /** Deletes every document of some tables. */
  clear(tables: readonly string[]): Promise<void>;
  /** Writes records, all in one transaction. */
  import(records: readonly ImportedRecord[]): Promise<void>;
  close(): Promise<void>;
}

interface Pending {
  readonly message: ToEngine & { readonly id: number };
  readonly type: FunctionType;
  readonly answer: (outcome: EngineOutcome) => void;
  readonly timer: NodeJS.Timeout | undefined;
}

/** The environment that functions see: everything but the key that opens their deployment. */
function withoutKey({ CONVEX_DEPLOY_KEY: _, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return rest;
}

const failure = (message: string): EngineOutcome => ({ kind: "failure", message, frames: [], logLines: [] });

/** Starts an engine and keeps one running. Resolves when the functions can be called. */
export async function startEngine(
  first: EngineCode,
  limits: TimeLimits,
  events: EngineEvents,
): Promise<EngineHost> {
  const ledger = createLedger();
  const pending = new Map<number, Pending>();
  const file = await engineFile();
  let code = first;
  let lastId = 0;
  let functions: ReadonlyMap<string, FunctionEntry> = new Map();
  let report: Omit<Loaded, "kind"> = { functions: [], failures: [], providers: [], routes: [], schema: null };
  let closed = false;
  let worker: Worker;
  /** Bound to one worker: what waits in it when that one ends is posted again with everything else that is pending. */
  let post: (message: ToEngine) => void;
  let stopwatch: SharedArrayBuffer;
  let loaded: Promise<void> = Promise.resolve();
  /** Whether the engine that runs now has loaded: one that ends before is not replaced by another that would, too. */
  let ready = false;

  function settle(id: number, outcome: EngineOutcome): void {
    const waiting = pending.get(id);
    if (waiting === undefined) return;
    pending.delete(id);
    clearTimeout(waiting.timer);
    waiting.answer(outcome);
  }

  async function load(target: Worker): Promise<void> {
    target.postMessage([
      { kind: "load", modules: code.modules, schema: code.schema, authConfig: code.authConfig },
    ] satisfies ToEngine[]);
    report = await new Promise<Loaded>((resolve, reject) => {
      const listen = (messages: readonly FromEngine[]) => {
        const message = messages.find(({ kind }) => kind === "loaded");
        if (message?.kind !== "loaded") return;
        target.off("message", listen);
        resolve(message);
      };
      target.on("message", listen);
      target.once("exit", () => reject(new Error("The engine ended while it loaded the functions.")));
    });
    functions = new Map(report.functions.map((entry) => [entry.identifier, entry]));
    ready = true;
  }

  function start(): Promise<void> {
    ready = false;
    stopwatch = new SharedArrayBuffer(stopwatchBytes);
    const started = new Worker(file, {
      workerData: {
        documents: ledger.documents(),
        timestamp: ledger.timestamp,
        stuckAfter: limits.transaction,
        folder: code.folder,
        stopwatch,
      } satisfies EngineStart,
      env: withoutKey(process.env),
    });
    worker = started;
    post = createOutbox((messages) => started.postMessage(messages));
    started.on("message", (messages: readonly FromEngine[]) => {
      if (started !== worker) return;
      for (const message of messages) {
        if (message.kind === "committed") ledger.record(message.commit satisfies Commit);
        else if (message.kind === "answered") settle(message.id, message.outcome);
        else if (message.kind === "logged") events.logged(message.line);
      }
    });
    started.on("error", (error: Error & { code?: string }) => {
      if (started !== worker || closed || !ready) return;
      const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      replace(
        memory ? "the engine ran out of memory" : `the engine ended: ${error.message}`,
        failure(
          memory
            ? "JavaScript execution ran out of memory (maximum memory usage: 64 MB)"
            : "Uncaught Error: The engine ended.",
        ),
      );
    });
    started.on("exit", () => {
      if (started === worker && !closed && ready)
        replace("the engine ended", failure("Uncaught Error: The engine ended."));
    });
    loaded = load(started);
    return loaded;
  }

  /** Ends the engine, answers the call that broke it and the actions that were under way, and runs the rest again. */
  function replace(reason: string, outcome: EngineOutcome, culprit = readStopwatch(stopwatch).running): void {
    const old = worker;
    const { running } = readStopwatch(stopwatch);
    for (const [id, waiting] of [...pending]) {
      if (id === culprit || id === running || waiting.type === "action") settle(id, outcome);
    }
    void old.terminate();
    const restarted = start();
    events.replaced(reason, ledger.lost());
    restarted.then(
      () => {
        worker.postMessage([...pending.values()].map(({ message }) => message));
      },
      (cause: Error) => {
        events.logged(`[engine] ${cause.message}`);
        for (const id of [...pending.keys()]) settle(id, failure(`Uncaught Error: ${cause.message}`));
      },
    );
  }

  const watchdog = startWatchdog(limits, {
    read: () => (ready ? readStopwatch(stopwatch) : undefined),
    waiting: () => pending.size > 0,
    overdue({ reason, message, running }) {
      const action = [...pending].find(([, { type }]) => type === "action")?.[0];
      replace(reason, failure(message), running === 0 ? action : running);
    },
  });

  await start();

  async function ask(
    make: (id: number) => ToEngine & { readonly id: number },
    type: FunctionType,
  ): Promise<EngineOutcome> {
    await loaded;
    lastId += 1;
    const message = make(lastId);
    const { id } = message;
    return await new Promise((answer) => {
      const timer =
        type === "action"
          ? setTimeout(() => settle(id, failure(timedOut(limits.action))), limits.action)
          : undefined;
      pending.set(id, { message, type, answer, timer });
      post(message);
    });
  }

  return {
    ledger,
    functions: () => functions,
    failures: () => report.failures,
    httpRoutes: () => report.routes,
    schema: () => report.schema,
    authProviders: () => report.providers,
    call: (call, type) => ask((id) => ({ kind: "call", id, call }), type),
    async reload(changed) {
      code = changed;
      loaded = load(worker);
      await loaded;
    },
    async reset() {
      await ask((id) => ({ kind: "reset", id }), "mutation");
    },
    async clear(tables) {
      await ask((id) => ({ kind: "clear", id, tables }), "mutation");
    },
    async import(records) {
      await ask((id) => ({ kind: "import", id, records }), "mutation");
    },
    async close() {
      closed = true;
      watchdog.stop();
      await worker.terminate();
    },
  };
}
