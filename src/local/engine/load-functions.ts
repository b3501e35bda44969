import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { EngineModule, FunctionEntry, FunctionType, ModuleFailure } from "./messages.ts";

/** A function of the folder with the code that runs it. */
export interface LoadedFunction extends FunctionEntry {
  readonly handler: (ctx: unknown, ...args: unknown[]) => unknown;
}

/** What importing every module gave. */
export interface LoadedFunctions {
  readonly functions: ReadonlyMap<string, LoadedFunction>;
  readonly failures: readonly ModuleFailure[];
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

/** Imports every module, one after another, and collects its functions. One that fails does not stop the others. */
export async function loadFunctions(modules: readonly EngineModule[]): Promise<LoadedFunctions> {
  const functions = new Map<string, LoadedFunction>();
  const failures: ModuleFailure[] = [];
  for (const { path, file, source } of modules) {
    // CommonJS packages inside of a bundle call these by their bare names.
    Object.assign(globalThis, {
      require: createRequire(source),
      __filename: source,
      __dirname: dirname(source),
    });
    try {
      const namespace = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
      for (const name of Object.keys(namespace)) {
        const described = describeExport(`${path}:${name}`, namespace[name]);
        if (described !== undefined) functions.set(described.identifier, described);
      }
    } catch (thrown) {
      failures.push({ path, reason: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
  return { functions, failures };
}
