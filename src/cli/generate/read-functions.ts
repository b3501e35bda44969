import { accessSync, constants, existsSync, statSync } from "node:fs";
import { inspectConvexFolder } from "../../convex-folder/index.ts";
import { deployKeyFromEnvironment } from "../deploy-key.ts";
import { deploymentUrl } from "../option-values.ts";
import { readSpecFile } from "../read-spec-file.ts";
import { fileMessage } from "../system-errors.ts";
import { askDeployment } from "./ask-deployment.ts";
import type { FunctionsRead } from "./functions-read.ts";
import { type GenerateRequest, UsageError } from "./generate-request.ts";

/** Where the functions come from, and how to read them: now, and again whenever the source changes. */
export interface FunctionsSource {
  /** One line that says what is about to happen. */
  readonly notice: string;
  readonly read: (signal?: AbortSignal) => Promise<FunctionsRead>;
  /** What to watch; a deployment cannot be watched. */
  readonly watched: string | undefined;
}

/** Where functions may come from, as a command line has it. */
export type SourceRequest = Pick<GenerateRequest, "functions" | "convex" | "url" | "envFile" | "seconds">;

const explanation = `There is no convex/ folder here, so say where the functions are:
  --convex <folder>     a folder of Convex functions; no deployment and no account needed
  --functions <file>    what \`npx convex function-spec\` prints
  --url <deployment>    a running deployment, which CONVEX_URL may name, too; its key in CONVEX_DEPLOY_KEY`;

/** The deployment that the environment names, for whoever names no source and has no folder here. */
function urlFromEnvironment(): string | undefined {
  const { CONVEX_URL } = process.env;
  if (!CONVEX_URL) return undefined;
  try {
    return deploymentUrl(CONVEX_URL);
  } catch (refused) {
    throw new UsageError(`CONVEX_URL is “${CONVEX_URL}”. ${(refused as Error).message}`);
  }
}

/** Finds the one source that was named, or a convex/ folder where none was, or else the deployment of `CONVEX_URL`. */
export function findSource(request: SourceRequest): FunctionsSource {
  const { functions, convex } = request;
  const isFolderHere = existsSync("convex") || existsSync("convex.json");
  const isNamed = [functions, convex, request.url].some((each) => each !== undefined);
  const url = isNamed || isFolderHere ? request.url : urlFromEnvironment();
  if ([functions, convex, url].filter((each) => each !== undefined).length > 1) {
    throw new UsageError("Name one source: --functions, --convex or --url.");
  }
  if (functions !== undefined) {
    const read = async () => ({ json: readSpecFile(functions), file: functions, problems: [] });
    return { notice: `Reading ${functions}`, read, watched: functions };
  }
  if (url !== undefined) {
    const read = () => askDeployment(url, deployKeyFromEnvironment(), request.seconds);
    return { notice: `Asking ${url}`, read, watched: undefined };
  }
  if (convex === undefined && !isFolderHere) throw new UsageError(explanation);
  const folder = convex ?? (existsSync("convex.json") ? "." : "convex");
  return {
    notice: `Loading ${folder}: this runs its modules on this machine`,
    read: (signal) => readFolder(folder, request.envFile, signal),
    watched: folder,
  };
}

async function readFolder(
  folder: string,
  envFile: string | undefined,
  signal: AbortSignal | undefined,
): Promise<FunctionsRead> {
  if (envFile !== undefined) checkEnvironment(envFile);
  const { spec, tables, tableDescriptions, problems, lost, source } = await inspectConvexFolder(folder, {
    readSources: true,
    ...(envFile === undefined ? {} : { envFile }),
    ...(signal === undefined ? {} : { signal }),
  });
  // A folder knows no address; the document keeps the base document's servers.
  const json = {
    functions: spec.functions,
    tables: Object.fromEntries(tables),
    tableDescriptions: Object.fromEntries(tableDescriptions),
  };
  return { json, file: folder, problems, lost, ...(source === undefined ? {} : { source }) };
}

/** @throws UsageError where that is no file of variables that can be read. */
export function checkEnvironment(file: string): void {
  const fix = "--env-file takes a file of NAME=value lines.";
  try {
    accessSync(file, constants.R_OK);
    if (statSync(file).isDirectory()) throw Object.assign(new Error(file), { code: "EISDIR" });
  } catch (error) {
    throw new UsageError(fileMessage(error, file, fix));
  }
}
