import { join, resolve } from "node:path";
import {
  bundleConvexFolder,
  type FailureTexts,
  fullPatience,
  groupFailures,
} from "../convex-folder/index.ts";
import { formatProblem, type Problem } from "../problems/index.ts";
import { makeDeployKey, type RestrictedKey, withoutKind } from "./auth/admin-key.ts";
import { bundleAuthConfig } from "./bundle-auth-config.ts";
import type { Deployment } from "./deployment.ts";
import type { FunctionEntry } from "./engine/messages.ts";
import { type EngineCode, type EngineEvents, startEngine } from "./engine-host.ts";
import { createServer, type RequestRecord } from "./http/create-server.ts";
import type { Ledger } from "./ledger.ts";
import { routes } from "./routes/index.ts";
import { referencePages } from "./routes/reference-pages.ts";
import { runAtStart } from "./run-at-start.ts";
import { createKeyIndexes } from "./streaming/key-indexes.ts";
import type { TimeLimits } from "./watchdog.ts";

/** How a local deployment is started. */
export interface LocalDeploymentOptions {
  /** The folder of the functions, or the project that it lies in. */
  readonly convexFolder: string;
  /** 0, the default, takes any free one. */
  readonly port?: number;
  /** Loopback where nothing is said. */
  readonly host?: string;
  /** Made where nothing is said. A kind in front, as in `prod:name|key`, is passed over. */
  readonly deployKey?: string;
  /** Further keys, each with what it may do: to see a program being told that it may not. */
  readonly restrictedKeys?: readonly RestrictedKey[];
  /** Milliseconds that a primary-key index of streaming import takes to be built: 50. */
  readonly indexBuildTime?: number;
  /** What `/instance_name` answers. */
  readonly name?: string;
  /** Hide messages and log lines, as production does. */
  readonly redact?: boolean;
  /** A function to call at the start and after a reset, such as `seed:init`. */
  readonly run?: string;
  /** A folder of pages to serve at `/_local/reference/`. */
  readonly reference?: string;
  readonly timeLimits?: Partial<TimeLimits>;
  /** Milliseconds in which a request must have arrived whole. */
  readonly requestTimeout?: number;
  /** Gives up the start: its promise rejects, and nothing is left running. Once it listens, `close` ends it. */
  readonly signal?: AbortSignal;
  /** One call for each request that was answered. */
  readonly onRequest?: (record: RequestRecord) => void;
  /** Lines that belong to no request: of scheduled functions, and of the engine being replaced. */
  readonly onLog?: (line: string) => void;
}

/** A deployment that is running. */
export interface LocalDeployment {
  /** Without a slash at the end. */
  readonly url: string;
  /** For the header `Authorization: Convex <deployKey>`. */
  readonly deployKey: string;
  /** What could not be loaded. The rest is served. */
  readonly problems: readonly Problem[];
  /** The functions that are served, internal ones included. */
  readonly functions: readonly FunctionEntry[];
  /** Every committed write, in order. */
  readonly ledger: Ledger;
  /** Loads the folder's code anew and keeps the data. */
  reload(): Promise<void>;
  /** Deletes all data, and calls the `run` function again. */
  reset(): Promise<void>;
  /** Finishes what is running, then stops. */
  close(): Promise<void>;
}

const defaultLimits: TimeLimits = {
  transaction: 1_000,
  system: 16_000,
  action: 600_000,
  blocking: 10_000,
  loading: fullPatience,
};

/**
 * Runs a folder of Convex functions behind the HTTP API, on loopback, without an account or a network.
 *
 * @example
 * ```ts
 * const deployment = await startLocalDeployment({ convexFolder: "convex" });
 * const answer = await fetch(`${deployment.url}/api/query`, {
 *   method: "POST",
 *   headers: { "Content-Type": "application/json" },
 *   body: JSON.stringify({ path: "messages:list", args: {} }),
 * });
 * await deployment.close();
 * ```
 */
export async function startLocalDeployment(options: LocalDeploymentOptions): Promise<LocalDeployment> {
  const { host = "127.0.0.1", port = 0, name = "local", redact = false } = options;
  const deployKey = options.deployKey ?? makeDeployKey(name);
  const log = options.onLog ?? (() => {});
  const { signal } = options;
  let folder = await loadFolder(options.convexFolder);
  const limits = { ...defaultLimits, ...options.timeLimits };
  const events: EngineEvents = {
    logged: log,
    replaced(reason, lost) {
      log(
        `[engine] Replaced, as ${reason}. ${lost.length === 0 ? "All documents were kept." : `Lost: ${lost.join(", ")}.`}`,
      );
    },
  };
  const engine = await startEngine(folder.code, limits, events, signal).catch(async (cause) => {
    await folder.close();
    throw cause;
  });
  const seed = async () => {
    if (options.run !== undefined) await runAtStart(engine, options.run);
  };
  let bundling = Promise.resolve(folder);
  let emptiedAt = 0n;
  const keyIndexes = createKeyIndexes(options.indexBuildTime ?? 50);
  const deployment: Deployment = {
    engine,
    name,
    deployKey: withoutKind(deployKey),
    restrictedKeys: (options.restrictedKeys ?? []).map((one) => ({ ...one, key: withoutKind(one.key) })),
    keyIndexes,
    redact,
    get emptiedAt() {
      return emptiedAt;
    },
    authProviders: () => engine.authProviders(),
    async reset() {
      await engine.reset();
      emptiedAt = engine.ledger.timestamp;
      keyIndexes.clear();
      await seed();
    },
  };
  const server = createServer({
    deployment,
    routes: options.reference === undefined ? routes : [...routes, ...referencePages(options.reference)],
    host,
    requestTimeout: options.requestTimeout ?? 300_000,
    answered: options.onRequest ?? (() => {}),
    failed: (error) =>
      log(`[server] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  try {
    await seed();
    signal?.throwIfAborted();
    await server.listen({ port, host });
  } catch (cause) {
    await engine.close();
    await folder.close();
    throw cause;
  }
  const { port: bound } = server.server.address() as { port: number };
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    deployKey,
    get problems() {
      return [...folder.problems, ...failuresOf(engine.failures(), folder.code)];
    },
    get functions() {
      return [...engine.functions().values()];
    },
    ledger: engine.ledger,
    async reload() {
      // One after another, so that the newest code is the last: only bundling, as a load may be waiting for a loop.
      const load = () => loadFolder(options.convexFolder);
      bundling = bundling.then(load, load);
      const next = await bundling;
      const old = folder;
      folder = next;
      await engine.reload(next.code);
      await old.close();
    },
    reset: deployment.reset,
    async close() {
      engine.giveUpLoading();
      // A connection that falls idle while others finish would hold the server for as long as it is kept alive.
      const sweep = setInterval(() => server.server.closeIdleConnections(), 20);
      await server.close();
      clearInterval(sweep);
      await engine.close();
      await folder.close();
    },
  };
}

interface LoadedFolder {
  readonly code: EngineCode;
  readonly problems: readonly Problem[];
  close(): Promise<void>;
}

async function loadFolder(named: string): Promise<LoadedFolder> {
  const bundle = await bundleConvexFolder(resolve(named), { sourceMaps: true });
  if (bundle.modules.length === 0) {
    await bundle.close();
    throw new Error(`There is nothing to serve.\n${bundle.problems.map(formatProblem).join("\n")}`);
  }
  const auth = await bundleAuthConfig(bundle.folder);
  return {
    code: {
      modules: bundle.modules,
      schema: bundle.schema?.file ?? null,
      authConfig: auth.text,
      folder: bundle.folder,
    },
    problems: [...bundle.problems, ...auth.problems],
    close: bundle.close,
  };
}

/** What is said of a file of the folder that could not be loaded. */
const lostTexts: FailureTexts = {
  module: "The module cannot be imported, so none of its functions is served",
  schema: "The schema cannot be read, so documents are stored unchecked",
  authConfig: "No identity can be verified, as the file cannot be read",
  fix: "Mend what throws at the module's top level; environment variables must be set before the start.",
};

function failuresOf(
  failures: readonly { readonly path: string; readonly reason: string }[],
  { modules, schema, folder }: EngineCode,
): Problem[] {
  const reports = failures.map(({ path, reason }) => ({ path, error: reason }));
  const sources = [
    ...modules,
    ...(schema === null ? [] : [{ path: "schema.js", source: join(folder, "schema.ts") }]),
    { path: "auth.config.js", source: join(folder, "auth.config.ts") },
  ];
  return groupFailures(reports, sources, lostTexts);
}
