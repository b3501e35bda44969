import { parseFunctionSpec, specialise } from "../../deployment/index.ts";
import { readPackage } from "../../generate/read-package.ts";
import { printJson } from "../../json/index.ts";
import { type LocalDeployment, startLocalDeployment } from "../../local/index.ts";
import { type Api, buildApi } from "../../model/index.ts";
import { formatProblem } from "../../problems/index.ts";
import { chooseFunctions, kinds } from "../../tools/index.ts";
import { aborted, endAsked } from "../end-asked.ts";
import type { FunctionsRead } from "../generate/functions-read.ts";
import { UsageError } from "../generate/generate-request.ts";
import { findSource } from "../generate/read-functions.ts";
import { listenMessage } from "../system-errors.ts";
import { mcpServerFactory } from "./create-mcp-server.ts";
import { createToolbox } from "./create-toolbox.ts";
import { environmentCredentials } from "./credentials.ts";
import { loadSdk, type McpSdk } from "./load-sdk.ts";
import { protocolOutput } from "./protocol-output.ts";
import { serveHttp } from "./serve-http.ts";

/** What `mcp` was asked for. */
export interface McpRequest {
  readonly functions?: string | undefined;
  readonly convex?: string | undefined;
  /** Where calls go; without a folder or a file, what is asked for the functions, too. */
  readonly url?: string | undefined;
  readonly allow: readonly string[];
  /** Nothing: by itself where there are many functions. */
  readonly search: boolean | undefined;
  readonly http: boolean;
  readonly port: number;
  readonly host: string;
  readonly envFile?: string | undefined;
  /** How long a deployment has to tell its functions. */
  readonly seconds: number;
}

/** Above so many tools a model is given three that find, describe and call, where nobody says otherwise. */
const mostTools = 60;

/** Serves a deployment's functions as tools until its client goes away or a signal ends it. Returns the exit code. */
export async function runMcp(request: McpRequest): Promise<number> {
  // Before anything is loaded that might print.
  const output = request.http ? undefined : protocolOutput();
  const ended = endAsked();
  let local: LocalDeployment | undefined;
  try {
    const sdk = await loadSdk();
    const read = await readFunctions(request, ended);
    const { api, document } = await describe(read);
    const functions = choose(api, request.allow);
    const target = await reach(request, read.folder, ended);
    local = target.local;
    const search = request.search ?? functions.length > mostTools;
    const toolbox = createToolbox({ url: target.url, api, document, functions, search });
    console.error(
      `${functions.length} functions as ${toolbox.tools.length} tools; calls go to ${target.url}${local === undefined ? "" : `, which serves ${read.folder} for as long as this runs`}.`,
    );
    const key = local === undefined ? {} : { deployKey: local.deployKey };
    const factory = mcpServerFactory(sdk, toolbox, { ...environmentCredentials(), ...key });
    await serve(sdk, factory, request, output, ended);
    return 0;
  } catch (thrown) {
    if (ended.aborted) return 0;
    if (!(thrown instanceof UsageError)) throw thrown;
    console.error(thrown.message);
    return 1;
  } finally {
    await local?.close();
  }
}

interface FunctionsFound extends FunctionsRead {
  /** The folder that they were read from, where there is one. */
  readonly folder: string | undefined;
}

async function readFunctions(request: McpRequest, signal: AbortSignal): Promise<FunctionsFound> {
  const { functions, convex, envFile, seconds } = request;
  const isNamed = functions !== undefined || convex !== undefined;
  const source = findSource({ functions, convex, url: isNamed ? undefined : request.url, envFile, seconds });
  console.error(source.notice);
  const read = await source.read(signal);
  return { ...read, folder: functions === undefined ? source.watched : undefined };
}

/** The deployment as a model and as a document; what cannot be read of it is told, and left out. */
async function describe(read: FunctionsRead): Promise<{ readonly api: Api; readonly document: string }> {
  const { base } = await readPackage([]);
  const { spec, problems } = parseFunctionSpec(read.json, read.file);
  for (const problem of [...read.problems, ...problems]) console.error(formatProblem(problem));
  const tree = specialise(base, spec, { includeInternal: true });
  return { api: buildApi({ tree }), document: printJson(tree) };
}

function choose(api: Api, allow: readonly string[]): Api["functions"] {
  const { functions, unknown } = chooseFunctions(api.functions, allow);
  if (unknown.length > 0) {
    throw new UsageError(
      `--allow takes ${kinds.join(", ")} and paths of functions; there is no function ${unknown.join(", ")}.`,
    );
  }
  if (functions.length > 0) return functions;
  throw new UsageError(
    "There is no public query here, so that there is nothing to offer: --allow mutation,action offers these, too.",
  );
}

/** Where calls go: to the deployment that was named, or to one that serves the folder. */
async function reach(
  { url, functions }: McpRequest,
  folder: string | undefined,
  signal: AbortSignal,
): Promise<{ readonly url: string; readonly local?: LocalDeployment }> {
  const named = url ?? (process.env.CONVEX_URL || undefined);
  if (named !== undefined) return { url: named };
  if (folder === undefined)
    throw new UsageError(`Say where calls go: --url <deployment> beside --functions ${functions}.`);
  const local = await startLocalDeployment({
    convexFolder: folder,
    signal,
    onLog: (line) => console.error(line),
  });
  for (const problem of local.problems) console.error(formatProblem(problem));
  return { url: local.url, local };
}

async function serve(
  sdk: McpSdk,
  factory: ReturnType<typeof mcpServerFactory>,
  { http, host, port }: McpRequest,
  output: NodeJS.WritableStream | undefined,
  ended: AbortSignal,
): Promise<void> {
  if (!http) {
    const transport = new sdk.stdio.StdioServerTransport(process.stdin, output as never);
    const gone = new Promise<void>((resolve) => process.stdin.once("close", resolve).once("end", resolve));
    const handle = sdk.stdio.serveStdio(factory, { transport });
    await Promise.race([aborted(ended), gone]);
    await handle.close();
    return;
  }
  const door = await serveHttp(sdk, factory, { host, port }).catch((thrown) => {
    throw new UsageError(listenMessage(thrown, host, port));
  });
  console.error(`The Model Context Protocol is served at ${door.url}`);
  await aborted(ended);
  await door.close();
}
