import { type Command, Option } from "commander";
import { deploymentUrlOption } from "../deployment-url-option.ts";
import type { RestoreFlags } from "./restore-file.ts";

/** `convex-openapi restore`: a backup back into a deployment. */
export function registerRestore(program: Command): void {
  program
    .command("restore")
    .description("Put a backup back into a deployment, with ids and creation times: all of it or nothing.")
    .argument("<file>", "the zip file that `backup` wrote, or `npx convex export`")
    .addOption(deploymentUrlOption())
    .addOption(
      new Option("--mode <mode>", "what becomes of what is there")
        .choices(["requireEmpty", "append", "replace", "replaceAll"])
        .default("requireEmpty"),
    )
    .option("--yes", "do not ask before documents are deleted or written")
    .option("--json", "print one line of JSON at the end, and no progress; needs --yes")
    .addHelpText(
      "after",
      `
The deploy key is read from CONVEX_DEPLOY_KEY; it has to be one that may import backups.
What would change is shown first, on the error output. Without a terminal to ask at, say --yes.
Exit code 2: nobody said yes, and nothing has changed.

Examples:
  convex-openapi restore backup.zip --url http://127.0.0.1:3210 --mode replaceAll --yes`,
    )
    .action(async (file: string, flags: RestoreFlags) => {
      const { restoreFile } = await import("./restore-file.ts");
      process.exitCode = await restoreFile(file, flags);
    });
}
