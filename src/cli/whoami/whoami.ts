import type { Command } from "commander";
import { deploymentUrlOption } from "../deployment-url-option.ts";

/** `convex-openapi whoami`: what the deploy key may do. */
export function registerWhoami(program: Command): void {
  program
    .command("whoami")
    .description("Say which deployment it is, and what the deploy key may do there.")
    .addOption(deploymentUrlOption())
    .option("--json", "print one line of JSON")
    .addHelpText(
      "after",
      "\nThe deploy key is read from CONVEX_DEPLOY_KEY. Exit code 1: it is none of this deployment.",
    )
    .action(async (flags: { readonly url: string; readonly json?: true }) => {
      const { printIdentity } = await import("./print-identity.ts");
      process.exitCode = await printIdentity(flags);
    });
}
