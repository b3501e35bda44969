import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { EngineModule, FunctionEntry, FunctionType, HttpRoute, ModuleFailure } from "./messages.ts";

/** A function of the folder with the code that runs it. */
export interface LoadedFunction extends FunctionEntry {
  readonly handler: (ctx: unknown, ...args: unknown[]) => unknown;
}

/** What importing every module gave. */
export interface LoadedFunctions {
  readonly functions: ReadonlyMap<string, LoadedFunction>;
  readonly failures: readonly ModuleFailure[];
  readonly routes: readonly HttpRoute[];
}

/** What npm `convex` makes of `query({...})` and its five sisters. */
interface Registered {
  readonly isQuery?: true;
  readonly isMutation?: true;
  readonly isAction?: true;
  readonly isPublic?: true;
  readonly _handler?: LoadedFunction["handler"];
  exportArgs?(): string;
  exportReturns?(): string;
}

function typeOf(registered: Registered): FunctionType | undefined {
  if (registered.isQuery) return "query";
  if (registered.isMutation) return "mutation";
  return registered.isAction ? "action" : undefined;
}

/** One export as a function of the deployment; undefined when it is something else. */
function describeExport(identifier: string, value: unknown): LoadedFunction | undefined {
  if (typeof value !== "function") return undefined;
  const registered = value as Registered;
  const type = typeOf(registered);
  if (type === undefined) return undefined;
  return {
    identifier,
    type,
    visibility: registered.isPublic ? "public" : "internal",
    args: JSON.parse(registered.exportArgs?.() ?? '{"type":"any"}'),
    returns: JSON.parse(registered.exportReturns?.() ?? "null"),
    handler: registered._handler ?? (value as LoadedFunction["handler"]),
  };
}

const patience = 60_000;

/** Imports a module; one that ends the process or never settles fails instead. */
async function importModule(file: string): Promise<Record<string, unknown>> {
  const { exit } = process;
  process.exit = () => {
    throw new Error("process.exit was called while the module was imported.");
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const give = () => reject(new Error(`The import did not end within ${patience / 1000} s.`));
    timer = setTimeout(give, patience);
  });
  try {
    return (await Promise.race([import(pathToFileURL(file).href), late])) as Record<string, unknown>;
  } finally {
    clearTimeout(timer);
    process.exit = exit;
  }
}

/** The routes of `http.ts`, whose default export is a router. */
function routesOf(path: string, { default: router }: Record<string, unknown>): HttpRoute[] {
  const found = router as { isRouter?: true; getRoutes?(): [string, string, unknown][] } | undefined;
  if (path !== "http.js" || found?.isRouter !== true) return [];
  return (found.getRoutes?.() ?? []).map(([route, method]) => ({ path: route, method }));
}

/** Imports every module, one after another, and collects its functions. One that fails does not stop the others. */
export async function loadFunctions(modules: readonly EngineModule[]): Promise<LoadedFunctions> {
  const functions = new Map<string, LoadedFunction>();
  const failures: ModuleFailure[] = [];
  const routes: HttpRoute[] = [];
  for (const { path, file, source } of modules) {
    // CommonJS packages inside of a bundle call these by their bare names.
    Object.assign(globalThis, {
      require: createRequire(source),
      __filename: source,
      __dirname: dirname(source),
    });
    try {
      const namespace = await importModule(file);
      routes.push(...routesOf(path, namespace));
      for (const name of Object.keys(namespace)) {
        const described = describeExport(`${path}:${name}`, namespace[name]);
        if (described !== undefined) functions.set(described.identifier, described);
      }
    } catch (thrown) {
      failures.push({ path, reason: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
  return { functions, failures, routes };
}
