import { modulePatience } from "../convex-folder/index.ts";
import { alikeStuck } from "./alike-stuck.ts";
import { type Asked, createCallQueue } from "./call-queue.ts";
import { type EngineOutcome, type FunctionEntry, type FunctionType, failed } from "./engine/messages.ts";
import type { TableFacts } from "./engine/table-messages.ts";
import { codeWithout, type EngineCode } from "./engine-code.ts";
import { engineFile } from "./engine-file.ts";
import type { EngineEvents, EngineHost, EngineSetting } from "./engine-host.ts";
import { type EngineWorker, type Loaded, startWorker } from "./engine-worker.ts";
import { createLedger } from "./ledger.ts";
import { createResponses } from "./responses.ts";
import { sendBody } from "./send-body.ts";
import { startWatchdog, type TimeLimits, timedOut } from "./watchdog.ts";
import { writeError } from "./write-error.ts";

const outOfMemory = failed("JavaScript execution ran out of memory (maximum memory usage: 64 MB)");
const engineEnded = failed("Uncaught Error: The engine ended.");
const nothing: Loaded = {
  kind: "loaded",
  functions: new Map(),
  failures: [],
  providers: [],
  routes: [],
  crons: [],
  schema: null,
};

function byIdentifier({ functions }: Loaded): ReadonlyMap<string, ReadonlyMap<string, FunctionEntry>> {
  const named = (entries: readonly FunctionEntry[]) =>
    new Map(entries.map((entry) => [entry.identifier, entry]));
  return new Map([...functions].map(([component, entries]) => [component, named(entries)]));
}

/** Starts an engine and keeps one running. Resolves when the functions can be called; the signal gives the start up. */
export async function startEngine(
  first: EngineCode,
  setting: EngineSetting,
  limits: TimeLimits,
  events: EngineEvents,
  signal?: AbortSignal,
): Promise<EngineHost> {
  const ledger = createLedger();
  const calls = createCallQueue();
  const responses = createResponses();
  const file = await engineFile();
  let code = first;
  let lastId = 0;
  let functions: ReadonlyMap<string, ReadonlyMap<string, FunctionEntry>> = new Map();
  let report = nothing;
  let closed = false;
  /** Counts loads: one that has been overtaken by another is of no interest any more. */
  let newest = 0;
  let loaded: Promise<void> = Promise.resolve();
  /** Whether the engine that runs now has loaded, and so may be given calls. */
  let ready = false;

  const release = () => {
    if (ready) calls.release((message) => worker.post(message));
  };

  function spawn(): EngineWorker {
    const { siteUrl, env: own, ...facts } = setting;
    // Functions see everything but the key that opens their deployment.
    const { CONVEX_DEPLOY_KEY: _, ...environment } = process.env;
    const start = {
      ...facts,
      documents: ledger.documents(),
      timestamp: ledger.timestamp,
      stuckAfter: limits.transaction,
      folder: code.folder,
    };
    const env = {
      ...environment,
      ...own,
      CONVEX_CLOUD_URL: setting.cloudUrl,
      CONVEX_SITE_URL: siteUrl,
    };
    return startWorker(file, start, env, {
      told(message) {
        if (message.kind === "committed") ledger.record(message.commit);
        else if (message.kind === "responded" || message.kind === "streamed") responses.take(message);
        else if (message.kind === "logged") events.logged(message.line);
        else if (message.kind === "executed") events.executed(message.execution, message.outcome);
        else {
          calls.settle(message.id, message.outcome);
          release();
        }
      },
      ended(error) {
        if (error?.code === "ERR_WORKER_OUT_OF_MEMORY") {
          return replace("the engine ran out of memory", outOfMemory, worker.reading().running);
        }
        replace(error === undefined ? "the engine ended" : `the engine ended: ${error.message}`, engineEnded);
      },
    });
  }

  /** Loads the code into the engine, which is replaced for each file that ends it or does not come to an end. */
  async function load(mine: number): Promise<void> {
    const left = new Map<string, string>();
    const isOvertaken = () => {
      if (closed) throw new Error("The deployment was closed while it loaded.");
      return mine !== newest;
    };
    for (let stalled = 0; ; stalled += 1) {
      const outcome = await worker.load(codeWithout(code, left), modulePatience(limits.loading, stalled));
      if (isOvertaken()) return await loaded;
      if (outcome.kind === "loaded") {
        const failures = [...left].map(([path, reason]) => ({ component: "", path, reason }));
        report = { ...outcome, failures: [...outcome.failures, ...failures] };
        functions = byIdentifier(report);
        ready = true;
        return release();
      }
      void worker.terminate();
      calls.lost(engineEnded);
      const { path, reason } = outcome;
      if (path === "") throw new Error(`The functions could not be loaded: ${reason}.`);
      worker = spawn();
      const alike = await alikeStuck(path, code, left, worker, modulePatience(limits.loading, stalled + 1));
      if (isOvertaken()) return await loaded;
      for (const each of [path, ...alike]) {
        events.logged(`[engine] ${each} is left out: ${reason}.`);
        left.set(each, reason);
      }
      worker = spawn();
    }
  }

  /** Loads the code, into a new engine where this one is still busy with other code. */
  function begin(): Promise<void> {
    newest += 1;
    if (!ready) {
      void worker.terminate();
      worker = spawn();
    }
    ready = false;
    loaded = load(newest);
    // Whoever calls meanwhile is told; without anybody it is no unhandled rejection.
    loaded.catch((cause: Error) => calls.settleAll(failed(`Uncaught Error: ${cause.message}`)));
    return loaded;
  }

  /** Ends the engine, answers the call that broke it and the actions that were under way, and runs the rest again. */
  function replace(reason: string, outcome: EngineOutcome, culprit?: number): void {
    if (closed) return;
    ready = false;
    void worker.terminate();
    calls.lost(outcome, culprit);
    responses.abandon(outcome);
    const restarted = begin();
    events.replaced(reason);
    restarted.catch((cause: Error) => events.logged(`[engine] ${cause.message}`));
  }

  let worker = spawn();
  const watchdog = startWatchdog(limits, {
    read: () => (ready ? worker.reading() : undefined),
    waiting: () => calls.size > 0,
    overdue({ reason, message, running }) {
      replace(reason, failed(message), running === 0 ? calls.oldestAction : running);
    },
  });

  async function ask(make: (id: number) => Asked, type: FunctionType): Promise<EngineOutcome> {
    await loaded;
    lastId += 1;
    const message = make(lastId);
    const limit = { milliseconds: limits.action, outcome: failed(timedOut(limits.action)) };
    return await new Promise((answer) => {
      calls.add(message, type, answer, type === "action" ? limit : undefined);
      release();
    });
  }

  /** Asks for something that is no function's; what it throws is the server's. */
  async function order(make: (id: number) => Asked): Promise<unknown> {
    const outcome = await ask(make, "mutation");
    if (outcome.kind === "failure") throw new Error(outcome.message);
    return outcome.kind === "success" ? JSON.parse(outcome.value) : null;
  }

  /** Asks for writes that a schema may forbid. */
  async function write(make: (id: number) => Asked): Promise<void> {
    const outcome = await ask(make, "mutation");
    if (outcome.kind === "failure") throw writeError(outcome.message);
  }

  const close = async () => {
    closed = true;
    watchdog.stop();
    await worker.terminate();
    calls.settleAll(engineEnded);
  };

  signal?.addEventListener("abort", close, { once: true });
  try {
    signal?.throwIfAborted();
    loaded = load(++newest);
    await loaded;
  } catch (cause) {
    await close();
    throw cause;
  }

  signal?.removeEventListener("abort", close);
  return {
    ledger,
    functions: () => functions.get("") ?? new Map(),
    functionsOf: (component) => functions.get(component),
    failures: () => report.failures,
    httpRoutes: () => report.routes,
    schema: () => report.schema,
    authProviders: () => report.providers,
    call: (call, type) => ask((id) => ({ kind: "call", id, call }), type),
    async reload(changed) {
      code = changed;
      await begin();
    },
    async reset() {
      await order((id) => ({ kind: "reset", id }));
    },
    async clear(tables) {
      await order((id) => ({ kind: "clear", id, tables }));
    },
    import: (records) => write((id) => ({ kind: "import", id, records })),
    changeRows: (changes) => write((id) => ({ kind: "changeRows", id, changes })),
    truncateRows: (truncation) => write((id) => ({ kind: "truncateRows", id, truncation })),
    async setEnvironment(changes) {
      await order((id) => ({ kind: "environment", id, changes }));
    },
    async pause(paused) {
      await order((id) => ({ kind: "pause", id, paused }));
    },
    tables: () => order((id) => ({ kind: "tables", id })) as Promise<readonly TableFacts[]>,
    restore: (restore) => order((id) => ({ kind: "restore", id, restore })) as Promise<number>,
    crons: () => report.crons,
    async respond(request, body) {
      await loaded;
      lastId += 1;
      const id = lastId;
      const answer = responses.expect(id);
      const { post } = worker;
      post({ kind: "http", id, request: { ...request, hasBody: body !== undefined } });
      if (body !== undefined) void sendBody(id, body, post);
      return await answer;
    },
    async upload(file) {
      const outcome = await ask((id) => ({ kind: "upload", id, file }), "mutation");
      if (outcome.kind === "success") return JSON.parse(outcome.value) as string;
      throw new Error(outcome.kind === "failure" ? outcome.message : "The engine does not take the file.");
    },
    giveUpLoading() {
      if (!ready) void close();
    },
    close,
  };
}
