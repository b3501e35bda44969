import "./console.ts";

import { parentPort, workerData } from "node:worker_threads";
import { convexTest } from "convex-test";
import type { AuthProvider } from "../auth/verify-token.ts";
import { setServerLog } from "./console.ts";
import { holdDatabase } from "./database.ts";
import { loadFunctions } from "./load-functions.ts";
import type { EngineStart, FromEngine, ModuleFailure, ToEngine } from "./messages.ts";
import { createOutbox } from "./outbox.ts";
import { type Runner, runCall, wrapModules } from "./run-call.ts";
import { createStopwatch } from "./stopwatch.ts";
import { layerSyscalls } from "./syscalls.ts";

// The engine: convex-test in a thread of its own, as it replaces some 26 globals and may have to be killed.

const port = parentPort;
if (port === null) throw new Error("The engine runs as a worker thread.");
const start = workerData as EngineStart;
const tell = createOutbox<FromEngine>((messages) => port.postMessage(messages));

setServerLog((line) => tell({ kind: "logged", line }));
process.on("unhandledRejection", (reason) =>
  tell({ kind: "logged", line: `[ERROR] Unhandled rejection: ${String(reason)}` }),
);
// A timer of a function that throws long after must not take the data and every other call with it.
process.on("uncaughtException", (error) =>
  tell({
    kind: "logged",
    line: `[ERROR] Uncaught outside of any call: ${error instanceof Error ? error.message : String(error)}`,
  }),
);

const stopwatch = createStopwatch(start.stopwatch);
setInterval(() => stopwatch.beat(), 20).unref();

let runner: Runner | undefined;

/** Imports the folder's schema, which is a module like any other but holds no functions. */
async function loadSchema(file: string | null): Promise<unknown> {
  if (file === null) return undefined;
  return ((await import(file)) as { default?: unknown }).default;
}

/** The providers of `auth.config.ts`. They are read here, as the file is code that may do anything. */
async function loadAuthConfig(
  text: string | null,
): Promise<{ readonly providers: readonly AuthProvider[]; readonly failures: readonly ModuleFailure[] }> {
  if (text === null) return { providers: [], failures: [] };
  try {
    const module = await import(`data:text/javascript,${encodeURIComponent(text)}`);
    return { providers: JSON.parse(JSON.stringify(module.default?.providers ?? [])), failures: [] };
  } catch (thrown) {
    return {
      providers: [],
      failures: [{ path: "auth.config.js", reason: String((thrown as Error).message) }],
    };
  }
}

/** Makes the deployment on the first load; later ones replace the code and keep the data. */
async function load({ modules, schema, authConfig }: Extract<ToEngine, { kind: "load" }>): Promise<void> {
  const { functions, failures, routes } = await loadFunctions(modules);
  const auth = await loadAuthConfig(authConfig);
  const definition = await loadSchema(schema);
  if (runner === undefined) {
    const test = convexTest(definition as never, {
      "./_generated/none.js": async () => ({}),
    });
    layerSyscalls(stopwatch);
    const database = holdDatabase(test as never, start, (commit) => tell({ kind: "committed", commit }));
    const { stuckAfter, folder } = start;
    runner = { test: test as never, database, stopwatch, stuckAfter, folder, functions };
  }
  runner.functions = functions;
  runner.database.setModules(wrapModules(runner));
  tell({
    kind: "loaded",
    functions: [...functions.values()].map(({ handler: _, ...entry }) => entry),
    failures: [...failures, ...auth.failures],
    providers: auth.providers,
    routes,
    schema: (definition as { export?(): string } | undefined)?.export?.() ?? null,
  });
}

async function handle(message: ToEngine): Promise<void> {
  if (message.kind === "load") return await load(message);
  if (runner === undefined) throw new Error("The engine was asked before it was loaded.");
  if (message.kind !== "call") {
    if (message.kind === "reset") runner.database.reset();
    else if (message.kind === "clear") runner.database.clear(message.tables);
    else runner.database.import(message.records);
    return tell({
      kind: "answered",
      id: message.id,
      outcome: { kind: "success", value: "null", logLines: [] },
    });
  }
  const outcome = await runCall(runner, message.id, message.call);
  return tell({ kind: "answered", id: message.id, outcome });
}

port.on("message", (messages: readonly ToEngine[]) => {
  for (const message of messages) void handle(message);
});
