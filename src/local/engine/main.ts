import "./console.ts";

import { parentPort, workerData } from "node:worker_threads";
import { setServerLog } from "./console.ts";
import { Deployment } from "./deployment.ts";
import type { EngineStart } from "./engine-start.ts";
import type { FromEngine, ToEngine } from "./messages.ts";
import { createOutbox } from "./outbox.ts";
import { createStopwatch } from "./stopwatch.ts";

// The engine runs in a thread of its own, as it replaces globals and may have to be killed.

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

const deployment = new Deployment(start, stopwatch, tell, (path) =>
  // At once: the host has to know which file it was, should its import never end.
  port.postMessage([{ kind: "loading", path } satisfies FromEngine]),
);

port.on("message", (messages: readonly ToEngine[]) => {
  for (const message of messages) void deployment.handle(message);
});
