import { createCallQueue } from "./call-queue.ts";
import { createDueCalls } from "./due-calls.ts";
import { type FromEngine, type FunctionEntry, failed } from "./engine/messages.ts";
import type { EngineCode } from "./engine-code.ts";
import { engineFile } from "./engine-file.ts";
import type { EngineEvents, EngineHost, EngineSetting } from "./engine-host.ts";
import { type Ask, createEngineTasks, order } from "./engine-tasks.ts";
import type { Loaded } from "./engine-worker.ts";
import { createHttpCalls } from "./http-calls.ts";
import { engineEnded, keepEngine } from "./keep-engine.ts";
import { createLedger } from "./ledger.ts";
import { spawnEngine } from "./spawn-engine.ts";
import { startWatchdog, type TimeLimits, timedOut } from "./watchdog.ts";

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
  const file = await engineFile();
  let lastId = 0;
  let report = nothing;
  let functions = byIdentifier(nothing);

  const release = () => {
    if (engine.isReady) calls.release((message) => engine.post(message));
  };

  const ask: Ask = async (make, type) => {
    await engine.loaded;
    lastId += 1;
    const message = make(lastId);
    if (engine.isClosed) return engineEnded;
    const milliseconds = limits.action;
    const limit = { milliseconds, outcome: failed(timedOut(milliseconds)) };
    return await new Promise((answer) => {
      calls.add(message, type, answer, type === "action" ? limit : undefined);
      release();
    });
  };

  const http = createHttpCalls(ask, (message) => engine.post(message));
  const runDue = createDueCalls({ ask, order: (make) => order(ask, make), log: events.logged });

  function told(message: Exclude<FromEngine, { kind: "loaded" | "loading" }>): void {
    if (message.kind === "committed") ledger.record(message.commit);
    else if (message.kind === "logged") events.logged(message.line);
    else if (message.kind === "executed") events.executed(message.execution, message.outcome);
    // When the deployment closes meanwhile, or loads nothing any more, nobody is to be told.
    else if (message.kind === "due") runDue(message.due).catch(() => {});
    else if (message.kind === "answered") {
      calls.settle(message.id, message.outcome);
      release();
    } else http.take(message);
  }

  const options = { file, setting, ledger, limits };
  const engine = keepEngine(first, {
    spawn: (folder, workerEvents) => spawnEngine(options, folder, workerEvents),
    told,
    ready(loaded) {
      report = loaded;
      functions = byIdentifier(loaded);
      release();
    },
    lost: calls.lost,
    failed: (cause) => calls.settleAll(failed(`Uncaught Error: ${cause.message}`)),
    replaced: events.replaced,
    logged: events.logged,
    loading: limits.loading,
  });
  const watchdog = startWatchdog(limits, {
    read: engine.reading,
    waiting: () => calls.size > 0,
    overdue({ reason, message, running }) {
      engine.replace(reason, failed(message), running === 0 ? calls.oldestAction : running);
    },
  });

  const close = async () => {
    watchdog.stop();
    await engine.close();
    calls.settleAll(engineEnded);
  };

  signal?.addEventListener("abort", close, { once: true });
  try {
    signal?.throwIfAborted();
    await engine.loaded;
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
    crons: () => report.crons,
    call: (call, type) => ask((id) => ({ kind: "call", id, call }), type),
    respond: http.respond,
    ...createEngineTasks(ask),
    reload: engine.load,
    giveUpLoading() {
      if (!engine.isReady) void close();
    },
    close,
  };
}
