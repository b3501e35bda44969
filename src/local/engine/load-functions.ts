import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { modulePatience } from "../../convex-folder/module-patience.ts";
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

/** Runs an import; one that ends the process or never settles fails instead. A loop is for the host to end. */
export async function withinPatience<T>(run: () => Promise<T>, patience: number): Promise<T> {
  const { exit } = process;
  process.exit = () => {
    throw new Error("process.exit was called while the module was imported.");
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`still loading after ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
    process.exit = exit;
  }
}

/** What failed while a file was imported, as a sentence. What is thrown need not be an error. */
export function reasonOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.message) : String(thrown);
  } catch {
    return "it threw what cannot be shown";
  }
}

/** The routes of `http.ts`, whose default export is a router. */
function routesOf(path: string, { default: router }: Record<string, unknown>): HttpRoute[] {
  const found = router as { isRouter?: true; getRoutes?(): [string, string, unknown][] } | undefined;
  if (path !== "http.js" || found?.isRouter !== true) return [];
  return (found.getRoutes?.() ?? []).map(([route, method]) => ({ path: route, method }));
}

/** Imports every module, one after another, and collects its functions. One that fails does not stop the others. */
export async function loadFunctions(
  modules: readonly EngineModule[],
  patience: number,
  begin: (path: string) => void,
): Promise<LoadedFunctions> {
  const functions = new Map<string, LoadedFunction>();
  const failures: ModuleFailure[] = [];
  const routes: HttpRoute[] = [];
  let stalled = 0;
  for (const { path, file, source } of modules) {
    begin(path);
    // CommonJS packages inside of a bundle call these by their bare names.
    Object.assign(globalThis, {
      require: createRequire(source),
      __filename: source,
      __dirname: dirname(source),
    });
    try {
      const namespace: Record<string, unknown> = await withinPatience(
        () => import(pathToFileURL(file).href),
        modulePatience(patience, stalled),
      );
      routes.push(...routesOf(path, namespace));
      for (const name of Object.keys(namespace)) {
        const described = describeExport(`${path}:${name}`, namespace[name]);
        if (described !== undefined) functions.set(described.identifier, described);
      }
    } catch (thrown) {
      const reason = reasonOf(thrown);
      if (reason.startsWith("still loading")) stalled += 1;
      failures.push({ path, reason });
    }
  }
  return { functions, failures, routes };
}
