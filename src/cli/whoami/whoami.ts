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
      `
The deploy key is read from CONVEX_DEPLOY_KEY. Exit code 1: it is none of this deployment.

Examples:
  convex-openapi whoami --url http://127.0.0.1:3210
  CONVEX_DEPLOY_KEY='prod:…' convex-openapi whoami --url https://happy-animal-123.convex.cloud --json`,
    )
    .action(async (flags: { readonly url: string; readonly json?: true }) => {
      const { printIdentity } = await import("./print-identity.ts");
      process.exitCode = await printIdentity(flags);
    });
}
