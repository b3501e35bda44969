import { existsSync } from "node:fs";
import { type LocalDeployment, parseFault, startLocalDeployment } from "../../local/index.ts";
import { deployKeyFromEnvironment } from "../deploy-key.ts";
import { aborted, endAsked } from "../end-asked.ts";
import { listenMessage } from "../system-errors.ts";
import { readEnvFile } from "./read-env-file.ts";
import { runCommand } from "./run-command.ts";
import { createServeLog } from "./serve-log.ts";

/** What `serve` was asked for. */
export interface ServeRequest {
  readonly folder: string;
  readonly port: number;
  /** Where HTTP actions answer. */
  readonly sitePort?: number | undefined;
  /** HTTP actions answer below a path of the API's port. */
  readonly singlePort?: boolean;
  /** A file of variables for the functions. */
  readonly envFile?: string | undefined;
  readonly host: string;
  readonly watch: boolean;
  readonly redact: boolean;
  /** Calls that are made to fail on purpose. */
  readonly faults?: readonly string[] | undefined;
  readonly faultSeed?: number | undefined;
  readonly json: boolean;
  readonly run: string | undefined;
  /** A command line to run beside it; when that ends, so does the deployment. */
  readonly exec?: string | undefined;
  /** A folder of reference pages to serve beside the functions. */
  readonly reference?: string;
}

/** Where the pages lie, with the deployment filled in for whoever tries a call from them. */
const referenceOf = (url: string) => `${url}/_local/reference/?deployment=${encodeURIComponent(url)}`;

/**
 * Serves a folder until SIGINT or SIGTERM, or until the command ends that was given, then finishes what is running.
 * Returns the exit code: the command's, where there is one.
 */
export async function serve(request: ServeRequest): Promise<number> {
  const { port, sitePort, host, redact, run, exec, reference } = request;
  const log = createServeLog({ json: request.json, beside: exec !== undefined });
  const began = performance.now();
  const ended = endAsked();
  const deployKey = deployKeyFromEnvironment();
  let deployment: LocalDeployment;
  try {
    const env = request.envFile === undefined ? {} : await readEnvFile(request.envFile);
    deployment = await startLocalDeployment({
      convexFolder: request.folder,
      port,
      ...(sitePort === undefined ? {} : { sitePort }),
      ...(request.singlePort === true ? { singlePort: true } : {}),
      env,
      host,
      redact,
      faults: (request.faults ?? []).map(parseFault),
      ...(request.faultSeed === undefined ? {} : { faultSeed: request.faultSeed }),
      ...(run === undefined ? {} : { run }),
      ...(deployKey === undefined ? {} : { deployKey }),
      ...(reference !== undefined && existsSync(reference) ? { reference } : {}),
      onRequest: log.request,
      onLog: log.line,
      signal: ended,
    });
  } catch (thrown) {
    if (ended.aborted) {
      log.stopping(String(ended.reason));
      return 0;
    }
    log.failed(listenMessage(thrown, host, port));
    return 1;
  }
  log.problems(deployment.problems);
  log.started({
    url: deployment.url,
    deployKey: deployKey === undefined && exec === undefined ? deployment.deployKey : undefined,
    siteUrl: deployment.siteUrl,
    functions: deployment.functions,
    httpRoutes: deployment.httpRoutes,
    crons: deployment.crons,
    components: deployment.components,
    milliseconds: performance.now() - began,
    reference: reference !== undefined && existsSync(reference) ? referenceOf(deployment.url) : undefined,
  });
  const watching = request.watch
    ? (await import("./watch-folder.ts")).watchFolder(request.folder, deployment, log)
    : undefined;
  const code =
    exec === undefined ? aborted(ended).then(() => 0) : runCommand(exec, addressOf(deployment), ended);
  try {
    return await code;
  } finally {
    if (ended.aborted) log.stopping(String(ended.reason));
    await Promise.all([watching?.close(), deployment.close()]);
  }
}

/** What a program reads from its environment to call the deployment. */
const addressOf = ({ url, siteUrl, deployKey }: LocalDeployment) => ({
  CONVEX_URL: url,
  CONVEX_SITE_URL: siteUrl,
  CONVEX_DEPLOY_KEY: deployKey,
});
