import type { Command } from "commander";
import { deploymentUrl, folderName, seconds } from "../option-values.ts";
import type { GenerateRequest } from "./generate-request.ts";

/** What the options of {@link addToolkitOptions} say. */
export type ToolkitOptions = Omit<GenerateRequest, "languages" | "format" | "docs" | "watch">;

/** Gives a verb the options that say whose functions are meant and where what is made of them goes. */
export function addToolkitOptions(verb: Command, out: string): Command {
  return verb
    .option("--functions <file>", "what `npx convex function-spec` printed")
    .option(
      "--convex <folder>",
      "a convex/ folder; its modules are run on this machine to read their validators",
    )
    .option(
      "--url <url>",
      "a deployment, asked for its functions with the key in CONVEX_DEPLOY_KEY",
      deploymentUrl,
    )
    .option("-o, --out <folder>", "where to write", folderName, out)
    .option("--include-internal", "internal functions too; calling them needs a deploy key")
    .option("--check", "write nothing; exit 1 when something is stale")
    .option("--timeout <seconds>", "how long a deployment has to answer", seconds, 20)
    .option("--env-file <file>", "variables for modules that check theirs while they load (--convex)")
    .option("--report", "list what of results without a validator the code does not tell (--convex)")
    .option("--json", "one JSON object on standard output");
}

/** Reads what was given for them. */
export function readToolkitOptions(verb: Command): ToolkitOptions {
  const given = verb.opts();
  return {
    functions: given.functions,
    convex: given.convex,
    url: given.url,
    out: given.out,
    includeInternal: given.includeInternal === true,
    check: given.check === true,
    seconds: given.timeout,
    envFile: given.envFile,
    json: given.json === true,
    report: given.report === true,
  };
}
