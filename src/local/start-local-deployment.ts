import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fullPatience } from "../convex-folder/index.ts";
import { makeDeployKey, withoutKind } from "./auth/admin-key.ts";
import { makeSigningKey } from "./auth/make-signing-key.ts";
import { checkOptions } from "./check-options.ts";
import type { Deployment } from "./deployment.ts";
import { FileShelf } from "./engine/files/file-shelf.ts";
import type { EngineEvents, EngineHost } from "./engine-host.ts";
import { FaultPlan } from "./faults/fault-plan.ts";
import { failuresOf, loadFolder } from "./load-folder.ts";
import type { LocalDeployment, LocalDeploymentOptions } from "./local-deployment.ts";
import { createOperatorState } from "./operator-state.ts";
import { routes } from "./routes/index.ts";
import { referencePages } from "./routes/reference-pages.ts";
import { runAtStart } from "./run-at-start.ts";
import { createSiteListener, createSiteServer, sitePrefix } from "./site-server.ts";
import { startEngine } from "./start-engine.ts";
import { createKeyIndexes } from "./streaming/key-indexes.ts";
import type { TimeLimits } from "./watchdog.ts";

const defaultLimits: TimeLimits = {
  transaction: 1_000,
  system: 16_000,
  action: 1_800_000,
  nodeAction: 600_000,
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
 *
 * @throws TypeError where an option is misspelt; Error where there is nothing to serve, or nothing can be listened at.
 */
export async function startLocalDeployment(options: LocalDeploymentOptions): Promise<LocalDeployment> {
  checkOptions(options);
  const {
    host = "127.0.0.1",
    port = 0,
    sitePort,
    singlePort = false,
    name = "local",
    redact = false,
    env = {},
  } = options;
  const faults = new FaultPlan(options.faultSeed);
  faults.set(options.faults ?? []);
  const deployKey = options.deployKey ?? makeDeployKey(name);
  const log = options.onLog ?? (() => {});
  const answered = options.onRequest ?? (() => {});
  const failed = (error: unknown) =>
    log(`[server] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const { signal } = options;
  const operators = createOperatorState(env);
  const { variables, functionLog, fivetran, exports } = operators;
  const seen = () => ({ ...process.env, ...variables.all });
  // Read while the bundler, a process of its own, is at work.
  const [bundled, { createServer }] = await Promise.all([
    loadFolder(options.convexFolder, seen()),
    import("./http/create-server.ts"),
  ]);
  let folder = bundled;
  const temporary = await mkdtemp(join(tmpdir(), "convex-openapi-files-"));
  const filesFolder = join(temporary, "files");
  const secret = randomBytes(24).toString("hex");
  const signing = await makeSigningKey();
  const keyIndexes = createKeyIndexes(options.indexBuildTime ?? 50);
  exports.keepIn(join(temporary, "backups"));
  const addresses = { cloudUrl: "", siteUrl: "" };
  let paused = false;
  const started: { engine?: EngineHost } = {};
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  let bundling = Promise.resolve(folder);
  let emptiedAt = 0n;
  const seed = async () => {
    if (options.run !== undefined) await runAtStart(deployment.engine, options.run);
  };
  const deployment: Deployment = {
    get engine() {
      if (started.engine === undefined) throw new Error("The engine has not started.");
      return started.engine;
    },
    name,
    deployKey: withoutKind(deployKey),
    restrictedKeys: (options.restrictedKeys ?? []).map((one) => ({ ...one, key: withoutKind(one.key) })),
    keyIndexes,
    ...operators,
    redact,
    secret,
    files: new FileShelf(filesFolder, secret),
    uploads: join(temporary, "uploads"),
    jwks: JSON.stringify({ keys: [signing.publicKey] }),
    get emptiedAt() {
      return emptiedAt;
    },
    get paused() {
      return paused;
    },
    authProviders: () => deployment.engine.authProviders(),
    addresses: () => addresses,
    async pause(asked) {
      paused = asked;
      await deployment.engine.pause(asked);
    },
    async reset() {
      await deployment.engine.reset();
      emptiedAt = deployment.engine.ledger.timestamp;
      keyIndexes.clear();
      fivetran.clear();
      await seed();
    },
  };
  const siteListener = createSiteListener({ deployment, host, ready, answered, failed });
  const server = createServer({
    deployment,
    routes: options.reference === undefined ? routes : [...routes, ...referencePages(options.reference)],
    host,
    requestTimeout: options.requestTimeout ?? 300_000,
    faults,
    answered,
    failed,
    beside: { prefix: sitePrefix, listener: siteListener },
  });
  // It listens before there are functions, which want to know where; requests wait for them.
  server.addHook("onRequest", async () => await ready);
  const site = createSiteServer(siteListener);
  const urlOf = (bound: number) => `http://${host.includes(":") ? `[${host}]` : host}:${bound}`;
  const close = async () => {
    isReady();
    faults.close();
    functionLog.close();
    exports.close();
    started.engine?.giveUpLoading();
    // A connection that falls idle while others finish would hold the server for as long as it is kept alive.
    const sweep = setInterval(() => {
      server.server.closeIdleConnections();
      site.closeIdleConnections();
    }, 20);
    await server.close();
    if (site.listening) await new Promise((resolve) => site.close(resolve));
    clearInterval(sweep);
    await started.engine?.close();
    await folder.close();
    await rm(temporary, { recursive: true, force: true });
  };
  try {
    await server.listen({ port, host });
    const bound = (server.server.address() as AddressInfo).port;
    const beside = port === 0 ? 0 : Math.min(port + 1, 65_535);
    if (!singlePort)
      await listen(site, sitePort ?? beside, host).catch(async (cause: NodeJS.ErrnoException) => {
        if (sitePort !== undefined || cause.code !== "EADDRINUSE") throw cause;
        await listen(site, 0, host);
      });
    const url = urlOf(bound);
    const siteUrl = singlePort ? `${url}${sitePrefix}` : urlOf((site.address() as AddressInfo).port);
    Object.assign(addresses, { cloudUrl: url, siteUrl });
    const setting = {
      name,
      cloudUrl: url,
      siteUrl,
      filesFolder,
      secret,
      signingKey: signing.privateKey,
      get env() {
        return variables.all;
      },
      get paused() {
        return paused;
      },
    };
    const events: EngineEvents = {
      logged: log,
      executed: (execution, outcome) => functionLog.add(execution, outcome),
      replaced: (reason) => log(`[engine] Replaced, as ${reason}. All documents were kept.`),
    };
    const limits = { ...defaultLimits, ...options.timeLimits };
    const engine = await startEngine(folder.code, setting, limits, events, signal);
    started.engine = engine;
    await seed();
    signal?.throwIfAborted();
    isReady();
    return {
      url,
      siteUrl,
      deployKey,
      get problems() {
        return [...folder.problems, ...failuresOf(engine.failures(), folder.code)];
      },
      get functions() {
        return [...engine.functions().values()];
      },
      get httpRoutes() {
        return engine.httpRoutes();
      },
      get crons() {
        return engine.crons();
      },
      get components() {
        return folder.code.components.map(({ path }) => path).filter((path) => path !== "");
      },
      ledger: engine.ledger,
      async reload() {
        // One after another, so that the newest code is the last: only bundling, as a load may be waiting for a loop.
        const load = () => loadFolder(options.convexFolder, seen());
        bundling = bundling.then(load, load);
        const next = await bundling;
        const old = folder;
        folder = next;
        await engine.reload(next.code);
        await old.close();
      },
      reset: deployment.reset,
      setFaults: (wanted) => faults.set(wanted),
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
