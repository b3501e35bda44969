/**
 * The program that imports the bundled modules and reports what they register, as the text of an .mjs file.
 *
 * It is text because it runs in plain Node beside the bundle, wherever this package was loaded from: source,
 * test runner or packed file. It reads its orders from standard input and writes one JSON line per event to file
 * descriptor 3, never to standard output, where the imported code may print. The code that it imports belongs to
 * the author of the folder; the guards keep accidents at import from doing harm, they are no sandbox.
 */
export const childSource = String.raw`
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";

// The parent holds the other end of descriptor 4 as long as it lives. A thread of its own listens, as a module that
// loops lets nothing else run.
new Worker(
  'new (require("node:net").Socket)({ fd: 4 }).on("error", () => {}).on("close", () => process.kill(process.pid, "SIGKILL")).resume()',
  { eval: true, stdin: false },
).unref();

const { modules, environment } = JSON.parse(readFileSync(0, "utf8"));
const leave = process.exit.bind(process);
const sleep = new Int32Array(new SharedArrayBuffer(4));

function tell(event) {
  let rest = Buffer.from(JSON.stringify(event) + "\n");
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(3, rest));
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(sleep, 0, 0, 1);
    }
  }
}

// Names whose mere presence changes what Node or a package does stay undefined.
const untouched = /^(NODE_.*|DEBUG|CI|.*PROXY|AWS_.*|WATCH_.*|NO_COLOR|FORCE_COLOR|TERM|COLORTERM)$/;
const address = /(URL|URI|SITE|HOST|DOMAIN|ORIGIN|ENDPOINT)$/;
process.env = new Proxy({ ...process.env, ...environment }, {
  get(own, name) {
    if (typeof name !== "string" || name in own) return own[name];
    if (!/^[A-Z][A-Z0-9_]*$/.test(name) || untouched.test(name)) return undefined;
    return address.test(name) ? "https://placeholder.invalid" : "placeholderplaceholderplaceholde";
  },
});

globalThis.fetch = async () => {
  throw new Error("fetch is not available while a convex/ folder is read");
};
process.exit = (code) => {
  throw new Error("process.exit(" + (code ?? "") + ") was called while the module loaded");
};
for (const name of ["setTimeout", "setInterval"]) {
  const real = globalThis[name];
  globalThis[name] = (...all) => {
    const timer = real(...all);
    timer.unref?.();
    return timer;
  };
}
for (const name of Object.keys(console)) if (typeof console[name] === "function") console[name] = () => {};
// They arrive late, during the next module, so no module is blamed for them.
process.on("unhandledRejection", () => {});
process.on("uncaughtException", () => {});

const read = (text) => (text === undefined ? undefined : JSON.parse(text));
const reason = (error) => {
  const text = error instanceof Error ? error.name + ": " + error.message : String(error);
  return text.slice(0, 2000);
};

function functionOf(name, value) {
  // What somebody made with new is no function: those are made by calls.
  if (value[Symbol.for("convex-openapi.instance")] === true) return [];
  // What else a stand-in builds may have been meant as one; losing it without a word would be worse.
  const standIn = value[Symbol.for("convex-openapi.stand-in")];
  if (standIn !== undefined) return [{ name, error: standIn }];
  // Exactly true: a proxy such as anyApi answers every question with something.
  const functionType =
    value.isQuery === true ? "Query" : value.isMutation === true ? "Mutation" : value.isAction === true ? "Action" : undefined;
  if (functionType === undefined) return [];
  const visibility = { kind: value.isPublic === true ? "public" : "internal" };
  try {
    const args = read(value.exportArgs?.()) ?? { type: "any" };
    return [{ name, functionType, visibility, args, returns: read(value.exportReturns?.()) ?? null }];
  } catch (error) {
    return [{ name, error: reason(error) }];
  }
}

function report({ path }, exports) {
  if (path === "schema.js") {
    const standIn = exports.default?.[Symbol.for("convex-openapi.stand-in")];
    if (standIn !== undefined) throw new Error(standIn);
    if (typeof exports.default?.export !== "function") throw new Error("it has no default export that defineSchema made");
    const { tables } = JSON.parse(exports.default.export());
    return { tables: tables.map(({ tableName, documentType }) => [tableName, documentType ?? { type: "any" }]) };
  }
  const functions = [];
  for (const name of Object.keys(exports)) {
    const value = exports[name];
    const isThing = typeof value === "function" || (typeof value === "object" && value !== null);
    if (isThing) functions.push(...functionOf(name, value));
  }
  const router = path === "http.js" && exports.default?.isRouter === true ? exports.default : undefined;
  const routes = (router?.getRoutes() ?? []).map(([route, method]) => [route, method]);
  return { functions, routes };
}

for (const module of modules) {
  const { path, source, wrapper } = module;
  globalThis.require = createRequire(source);
  globalThis.__filename = source;
  globalThis.__dirname = dirname(source);
  tell({ event: "start", path });
  const began = performance.now();
  let outcome;
  try {
    outcome = report(module, (await import(wrapper)).default);
  } catch (error) {
    outcome = { error: reason(error) };
  }
  tell({ event: "end", path, milliseconds: Math.round(performance.now() - began), ...outcome });
}
tell({ event: "done" });
leave(0);
`;
