import type { Command } from "commander";

/** What the command line says of an export. */
export interface ExportFlags {
  readonly url: string;
  readonly deployKey?: string;
  readonly out: string;
  readonly table?: readonly string[];
  readonly again?: boolean;
  readonly json?: boolean;
}

/** `convex-openapi export`: a deployment's documents as JSON Lines, one file per table. */
export function registerExport(program: Command): void {
  program
    .command("export")
    .description(
      "Write a deployment's documents to JSON Lines, one file per table. Goes on where it was stopped.",
    )
    .requiredOption("--url <url>", "the deployment's URL")
    .option(
      "--deploy-key <key>",
      "a key that may view data; better in CONVEX_DEPLOY_KEY, as arguments are seen by others",
    )
    .requiredOption("--out <folder>", "where the files go")
    .option("--table <name...>", "only these tables of the root app")
    .option("--again", "begin anew, although an export is there")
    .option("--json", "print one line of JSON at the end")
    .addHelpText(
      "after",
      `
Each line is one document with its values encoded, so that int64, bytes and special floats are kept.
What was done stands in <folder>/export.json; run the same command again to go on.

Example:
  CONVEX_DEPLOY_KEY='prod:…' convex-openapi export --url https://happy-animal-123.convex.cloud --out backup`,
    )
    .action(async (flags: ExportFlags) => {
      const { exportFolder } = await import("./export-folder.ts");
      process.exitCode = await exportFolder(flags);
    });
}
