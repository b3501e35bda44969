import { existsSync, readFileSync } from "node:fs";
import { inspectConvexFolder } from "../convex-folder/index.ts";
import type { Problem } from "../problems/index.ts";
import { askDeployment } from "./ask-deployment.ts";
import { deployKeyFromEnvironment } from "./deploy-key.ts";
import { type GenerateRequest, UsageError } from "./generate-request.ts";
import { fileMessage } from "./system-errors.ts";

/** A function-spec in hand, wherever it came from. */
export interface FunctionsRead {
  readonly json: unknown;
  /** What problems call it. */
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Where the functions come from, and how to read them: now, and again whenever the source changes. */
export interface FunctionsSource {
  /** One line that says what is about to happen. */
  readonly notice: string;
  readonly read: () => Promise<FunctionsRead>;
  /** What to watch; a deployment cannot be watched. */
  readonly watched: string | undefined;
}

const explanation = `There is no convex/ folder here, so say where the functions are:
  --convex <folder>     a folder of Convex functions; no deployment and no account needed
  --functions <file>    what \`npx convex function-spec\` prints
  --url <deployment>    a running deployment; its key in CONVEX_DEPLOY_KEY`;

/** Finds the one source that was named, or a convex/ folder where none was. */
export function findSource(request: GenerateRequest): FunctionsSource {
  const { functions, convex, url } = request;
  if ([functions, convex, url].filter((each) => each !== undefined).length > 1) {
    throw new UsageError("Name one source: --functions, --convex or --url.");
  }
  if (functions !== undefined) {
    return { notice: `Reading ${functions}`, read: async () => readSpecFile(functions), watched: functions };
  }
  if (url !== undefined) {
    const read = () => askDeployment(url, deployKeyFromEnvironment(), request.seconds);
    return { notice: `Asking ${url}`, read, watched: undefined };
  }
  if (convex === undefined && !existsSync("convex") && !existsSync("convex.json"))
    throw new UsageError(explanation);
  const folder = convex ?? (existsSync("convex.json") ? "." : "convex");
  return {
    notice: `Loading ${folder}: this runs its modules on this machine`,
    read: () => readFolder(folder, request.envFile),
    watched: folder,
  };
}

function readSpecFile(file: string): FunctionsRead {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(fileMessage(error, file, "Write it: npx convex function-spec > functions.json"));
  }
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, "")), file, problems: [] };
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

async function readFolder(folder: string, envFile: string | undefined): Promise<FunctionsRead> {
  const { spec, tables, problems } = await inspectConvexFolder(
    folder,
    envFile === undefined ? {} : { envFile },
  );
  // A folder knows no address; the document keeps the base document's servers.
  return { json: { functions: spec.functions, tables: Object.fromEntries(tables) }, file: folder, problems };
}
