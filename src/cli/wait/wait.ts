import type { Command } from "commander";
import { deploymentUrlOption } from "../deployment-url-option.ts";
import { seconds } from "../option-values.ts";

/** `convex-openapi wait`: until a deployment answers. */
export function registerWait(program: Command): void {
  program
    .command("wait")
    .description("Wait until a deployment answers, such as a self-hosted one that is starting.")
    .addOption(deploymentUrlOption())
    .option("--within <seconds>", "how long to wait", seconds, 60)
    .addHelpText(
      "after",
      `
Exit code 0 once it answers, 1 when it did not in time. No key is needed.

Examples:
  convex-openapi wait --url http://127.0.0.1:3210 --within 30`,
    )
    .action(async ({ url, within }: { readonly url: string; readonly within: number }) => {
      const { waitForDeployment } = await import("./wait-for-deployment.ts");
      process.exitCode = await waitForDeployment(url, within);
    });
}
