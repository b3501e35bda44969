import "./console.ts";

import { parentPort, workerData } from "node:worker_threads";
import { convexTest } from "convex-test";
import type { AuthProvider } from "../auth/auth-provider.ts";
import { setServerLog } from "./console.ts";
import { holdDatabase } from "./database.ts";
import { loadFunctions, reasonOf, withinPatience } from "./load-functions.ts";
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

/** Says before a file is imported which it is: the host has to know, should the import never end. */
const begin = (path: string) => port.postMessage([{ kind: "loading", path } satisfies FromEngine]);

/** What a file gives; where it fails, why, and what is had instead. */
async function attempt<T>(
  path: string,
  read: () => Promise<T>,
  otherwise: T,
  patience: number,
): Promise<{ readonly value: T; readonly failures: readonly ModuleFailure[] }> {
  begin(path);
  try {
    return { value: await withinPatience(read, patience), failures: [] };
  } catch (thrown) {
    return { value: otherwise, failures: [{ path, reason: reasonOf(thrown) }] };
  }
}

interface SchemaDefinition {
  export(): string;
}

/** Imports the folder's schema, which is a module like any other but holds no functions. */
async function readSchema(file: string): Promise<SchemaDefinition> {
  const definition = ((await import(file)) as { default?: Partial<SchemaDefinition> }).default;
  const standIn = (definition as Record<symbol, string> | undefined)?.[Symbol.for("convex-openapi.stand-in")];
  if (standIn !== undefined) throw new Error(standIn);
  if (typeof definition?.export !== "function") {
    throw new Error("it has no default export that `defineSchema` made");
  }
  JSON.parse(definition.export());
  return definition as SchemaDefinition;
}

/** The providers of `auth.config.ts`. They are read here, as the file is code that may do anything. */
async function readProviders(text: string): Promise<readonly AuthProvider[]> {
  const module = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return JSON.parse(JSON.stringify(module.default?.providers ?? []));
}

/** Makes the deployment on the first load; later ones replace the code and keep the data. */
async function load(message: Extract<ToEngine, { kind: "load" }>): Promise<void> {
  const { modules, schema, authConfig, patience } = message;
  const { functions, failures, routes } = await loadFunctions(modules, patience, begin);
  const auth =
    authConfig === null
      ? { value: [], failures: [] }
      : await attempt("auth.config.js", () => readProviders(authConfig), [], patience);
  const shape =
    schema === null
      ? { value: undefined, failures: [] }
      : await attempt<SchemaDefinition | undefined>(
          "schema.js",
          () => readSchema(schema),
          undefined,
          patience,
        );
  begin("");
  const definition = shape.value;
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
    failures: [...failures, ...auth.failures, ...shape.failures],
    providers: auth.value,
    routes,
    schema: definition?.export() ?? null,
  });
}

async function answer(message: Exclude<ToEngine, { kind: "load" }>): Promise<void> {
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

/** Does what it is told. Whatever is thrown on the way is an answer, too: nobody is left waiting. */
async function handle(message: ToEngine): Promise<void> {
  if (message.kind === "load") return await load(message);
  try {
    await answer(message);
  } catch (thrown) {
    const said = `Uncaught Error: ${reasonOf(thrown)}`;
    const outcome = { kind: "failure", message: said, frames: [], logLines: [] } as const;
    tell({ kind: "answered", id: message.id, outcome });
  }
}

port.on("message", (messages: readonly ToEngine[]) => {
  for (const message of messages) void handle(message);
});
