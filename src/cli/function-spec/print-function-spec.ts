import { basename, dirname } from "node:path";
import { inspectConvexFolder } from "../../convex-folder/index.ts";
import { writeFiles } from "../../generate/write-files.ts";
import { formatProblem } from "../../problems/index.ts";
import { UsageError } from "../generate/generate-request.ts";
import { noneReadable } from "../generate/no-functions.ts";
import { checkEnvironment } from "../generate/read-functions.ts";
import { folderMessage } from "../system-errors.ts";
import { tidyAtSignals } from "../tidy-at-signals.ts";

/** What `function-spec` was asked for. */
export interface FunctionSpecRequest {
  readonly folder: string;
  readonly out: string | undefined;
  readonly url: string | undefined;
  readonly envFile: string | undefined;
}

/** Reads a folder and prints its function-spec. Returns the exit code. */
export async function printFunctionSpec(request: FunctionSpecRequest): Promise<number> {
  const { folder, out, url, envFile } = request;
  try {
    if (envFile !== undefined) checkEnvironment(envFile);
    const { spec, problems } = await tidyAtSignals(() =>
      inspectConvexFolder(folder, {
        ...(url === undefined ? {} : { url }),
        ...(envFile === undefined ? {} : { envFile }),
      }),
    );
    const isBroken = problems.some(({ severity }) => severity === "error");
    if (spec.functions.length === 0 && isBroken) throw new UsageError(noneReadable(folder, problems));
    for (const problem of problems) console.error(formatProblem(problem));
    const text = JSON.stringify(spec, null, 2);
    if (out === undefined) console.log(text);
    else await writeOut(out, `${text}\n`);
    return isBroken ? 2 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function writeOut(out: string, text: string): Promise<void> {
  const path = basename(out);
  try {
    await writeFiles(dirname(out), [{ path, text }], { stale: [path], orphans: [] });
  } catch (error) {
    throw new UsageError(folderMessage(error, dirname(out)));
  }
}
