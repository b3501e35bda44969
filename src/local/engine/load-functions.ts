import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { modulePatience } from "../../convex-folder/module-patience.ts";
import { encodeValue, type Value } from "../../values/index.ts";
import type { EngineComponent, FunctionEntry, FunctionType, HttpRoute, ModuleFailure } from "./messages.ts";
import { importFor } from "./runtime/component-env.ts";
import type { Schedule } from "./scheduler/next-run.ts";

/** A function of the folder with the code that runs it. */
export interface LoadedFunction extends FunctionEntry {
  /** Whether it is an action of a module that says "use node". */
  readonly runsInNode: boolean;
  /** Runs it, and gives what it returned as encoded JSON text. */
  invoke(args: readonly unknown[]): Promise<string>;
}

/** A router of `http.ts`, as npm `convex` makes it. */
export interface Router {
  getRoutes(): [string, string, unknown][];
  lookup(path: string, method: string): readonly [HttpAction, string, string] | null;
}

/** The handler of a route. */
export interface HttpAction {
  invokeHttpAction(request: Request): Promise<Response>;
}

/** A cron job as `crons.ts` has it. */
export interface DeclaredCron {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly schedule: Schedule;
}

/** One component's code, imported. */
export interface LoadedComponent {
  readonly functions: ReadonlyMap<string, LoadedFunction>;
  /** Paths of the components that it uses, by the names that it gives them. */
  readonly children: ReadonlyMap<string, string>;
  readonly router: Router | undefined;
  readonly routes: readonly HttpRoute[];
  /** By name. */
  readonly crons: ReadonlyMap<string, DeclaredCron>;
  readonly failures: readonly ModuleFailure[];
}

/** What npm `convex` makes of `query({...})` and its five sisters. */
interface Registered {
  readonly isQuery?: true;
  readonly isMutation?: true;
  readonly isAction?: true;
  readonly isPublic?: true;
  exportArgs?(): string;
  exportReturns?(): string;
  invokeQuery?(args: string): Promise<string>;
  invokeMutation?(args: string): Promise<string>;
  invokeAction?(requestId: string, args: string): Promise<string>;
}

function typeOf(registered: Registered): FunctionType | undefined {
  // Exactly true: what stands in for a package that is missing answers every question with something.
  if (registered.isQuery === true) return "query";
  if (registered.isMutation === true) return "mutation";
  return registered.isAction === true ? "action" : undefined;
}

/** One export as a function of the deployment; undefined when it is something else. */
function describeExport(identifier: string, value: unknown, runsInNode: boolean): LoadedFunction | undefined {
  if (typeof value !== "function") return undefined;
  const registered = value as Registered;
  const type = typeOf(registered);
  if (type === undefined) return undefined;
  return {
    identifier,
    type,
    runsInNode: runsInNode && type === "action",
    visibility: registered.isPublic ? "public" : "internal",
    args: JSON.parse(registered.exportArgs?.() ?? '{"type":"any"}'),
    returns: JSON.parse(registered.exportReturns?.() ?? "null"),
    async invoke(args) {
      const text = JSON.stringify(encodeValue(args as Value));
      if (type === "query") return (await registered.invokeQuery?.(text)) ?? "null";
      if (type === "mutation") return (await registered.invokeMutation?.(text)) ?? "null";
      return (await registered.invokeAction?.("", text)) ?? "null";
    },
  };
}

/** Whether a bundled module says "use node": the bundler leaves the directives of a module at the head of its file. */
function saysUseNode(file: string): boolean {
  const head = Buffer.alloc(directive.length);
  const opened = openSync(file, "r");
  readSync(opened, head);
  closeSync(opened);
  return head.toString() === directive;
}

const directive = '"use node";';

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

/** Imports a component's modules, one after another. One that fails does not stop the others. */
export async function loadComponent(
  component: EngineComponent,
  patience: number,
  begin: (path: string) => void,
): Promise<LoadedComponent> {
  const functions = new Map<string, LoadedFunction>();
  const failures: ModuleFailure[] = [];
  let router: Router | undefined;
  let crons: ReadonlyMap<string, DeclaredCron> = new Map();
  let stalled = 0;
  for (const { path, file, source } of component.modules) {
    begin(path);
    // CommonJS packages inside of a bundle call these by their bare names.
    Object.assign(globalThis, {
      require: createRequire(source),
      __filename: source,
      __dirname: dirname(source),
    });
    try {
      const namespace: Record<string, unknown> = await withinPatience(
        () => importFor(component.path, () => import(pathToFileURL(file).href)),
        // What waits for something else is done with its own work: a tenth of a second more is much.
        modulePatience(patience, stalled, 100),
      );
      const exported = namespace.default as { isRouter?: true; isCrons?: true } | undefined;
      if (path === "http.js" && exported?.isRouter) router = exported as unknown as Router;
      if (path === "crons.js" && exported?.isCrons)
        crons = new Map(
          Object.entries((exported as unknown as { crons: Record<string, DeclaredCron> }).crons),
        );
      const runsInNode = saysUseNode(file);
      for (const name of Object.keys(namespace)) {
        const described = describeExport(`${path}:${name}`, namespace[name], runsInNode);
        if (described !== undefined) functions.set(described.identifier, described);
      }
    } catch (thrown) {
      const reason = reasonOf(thrown);
      if (reason.startsWith("still loading")) stalled += 1;
      failures.push({ component: component.path, path, reason });
    }
  }
  return {
    functions,
    children: new Map(Object.entries(component.children)),
    router,
    routes: (router?.getRoutes() ?? []).map(([path, method]) => ({ path, method })),
    crons,
    failures,
  };
}
