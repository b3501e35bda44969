import type { Command } from "commander";
import { deploymentUrlOption } from "../deployment-url-option.ts";
import { seconds } from "../option-values.ts";

/** `convex-openapi check`: a live deployment, held to the document. */
export function registerCheck(program: Command): void {
  program
    .command("check")
    .description("Call a live deployment, rightly and wrongly, and hold every answer to the document.")
    .addOption(deploymentUrlOption())
    .option("--functions <file>", "what `npx convex function-spec` prints: call these functions too")
    .option(
      "--convex <folder>",
      "a convex/ folder: call its functions too, and hold them to their code as well",
    )
    .option("--allow-writes", "send calls that may change data: mutations and actions")
    .option("--streaming", "read from streaming export and import, too")
    .option("--administration", "read what operators ask for, too, but no secrets")
    .option("--only <operation...>", "call and count these alone: operationIds or tags")
    .option("--coverage", "print what of the document was exercised")
    .option("--threshold <kind=percent...>", "fail below this share, such as operations=100 codes=5")
    .option("--timeout <seconds>", "for one call", seconds, 30)
    .option("--json", "print the report as JSON")
    .addHelpText(
      "after",
      `
The deploy key is read from CONVEX_DEPLOY_KEY; without one, what needs it is left out.
Nothing is changed unless you say --allow-writes.
Exit code: 0 when every word was kept, 1 when not or when the deployment cannot be reached.

Examples:
  convex-openapi check --url http://127.0.0.1:3210
  npx convex function-spec > functions.json && CONVEX_URL=https://… convex-openapi check --functions functions.json
  convex-openapi serve --exec 'convex-openapi check --convex ./convex'
  convex-openapi serve --exec 'convex-openapi check --coverage --threshold operations=100 branches=20'
  convex-openapi check --url http://127.0.0.1:3210 --only query mutation --coverage --threshold statuses=30`,
    )
    .action(async (options: Record<string, unknown>) => {
      const { runCheck } = await import("./run-check.ts");
      process.exitCode = await runCheck({
        url: String(options.url),
        functions: options.functions as string | undefined,
        convex: options.convex as string | undefined,
        allowWrites: options.allowWrites === true,
        streaming: options.streaming === true,
        administration: options.administration === true,
        only: options.only as string[] | undefined,
        coverage: options.coverage === true,
        thresholds: (options.threshold as string[] | undefined) ?? [],
        seconds: Number(options.timeout),
        json: options.json === true,
      });
    });
}
