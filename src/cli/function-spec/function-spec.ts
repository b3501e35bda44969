import { type Command, Option } from "commander";
import { deploymentUrl } from "../option-values.ts";

/** `convex-openapi function-spec`: what `npx convex function-spec` would print of a folder, without a deployment. */
export function registerFunctionSpec(program: Command): void {
  const verb = program
    .command("function-spec")
    .description("Print what `npx convex function-spec` would print of a convex/ folder, without an account.")
    .argument("[folder]", "a convex/ folder, or the project around it", "convex")
    .option("-o, --out <file>", "write it there instead of to standard output")
    .addOption(
      new Option("--url <url>", "the deployment's address, which stands in it")
        .argParser(deploymentUrl)
        .env("CONVEX_URL"),
    )
    .option("--env-file <file>", "variables for modules that check theirs while they load")
    .addHelpText(
      "after",
      `
Loading a folder runs its code: top-level statements of every module, with placeholder environment variables and no
network.

Exit codes: 0 all went well; 1 there is nothing to print; 2 printed, but functions were left out, each named with the
reason.

Examples:
  convex-openapi function-spec > function-spec.json
  convex-openapi function-spec ./packages/backend/convex --out function-spec.json`,
    )
    .action(async (folder: string) => {
      const { printFunctionSpec } = await import("./print-function-spec.ts");
      const { out, url, envFile } = verb.opts();
      process.exitCode = await printFunctionSpec({ folder, out, url, envFile });
    });
}
