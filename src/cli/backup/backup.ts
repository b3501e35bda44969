import type { Command } from "commander";
import { deploymentUrlOption } from "../deployment-url-option.ts";
import type { BackupFlags } from "./write-backup-file.ts";

/** `convex-openapi backup`: everything of a deployment as one zip file. */
export function registerBackup(program: Command): void {
  program
    .command("backup")
    .description(
      "Have a deployment make a backup, and download it: a zip file that is there whole, or not at all.",
    )
    .addOption(deploymentUrlOption())
    .requiredOption("--out <file>", "the zip file; one of that name is replaced")
    .option("--include-files", "the files of _storage, too")
    .option("--id <id>", "download a backup that was made already")
    .option("--json", "print one line of JSON at the end, and no progress")
    .addHelpText(
      "after",
      `
The deploy key is read from CONVEX_DEPLOY_KEY; it has to be one that may create, view and download backups.

Examples:
  convex-openapi backup --url http://127.0.0.1:3210 --out backup.zip --include-files`,
    )
    .action(async (flags: BackupFlags) => {
      const { writeBackupFile } = await import("./write-backup-file.ts");
      process.exitCode = await writeBackupFile(flags);
    });
}
