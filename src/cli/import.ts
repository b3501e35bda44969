import type { Command } from "commander";

/** What the command line says of an import. */
export interface ImportFlags {
  readonly url: string;
  readonly deployKey?: string;
  readonly primaryKey?: readonly string[];
  readonly json?: boolean;
}

/** `convex-openapi import`: JSON Lines into a deployment's tables. */
export function registerImport(program: Command): void {
  program
    .command("import")
    .description("Write JSON Lines into a deployment's tables; each file goes to the table of its name.")
    .argument("<files...>", "files such as products.jsonl, one JSON object a line")
    .requiredOption("--url <url>", "the deployment's URL")
    .option(
      "--deploy-key <key>",
      "a key that may import; better in CONVEX_DEPLOY_KEY, as arguments are seen by others",
    )
    .option(
      "--primary-key <field...>",
      "fields that identify a record: documents of the same key are replaced",
    )
    .option("--json", "print one line of JSON at the end")
    .addHelpText(
      "after",
      `
_id and _creationTime are left out, as the deployment gives its own. int64, bytes and special floats cannot be
imported; a line that holds one is refused, and named.

Example:
  convex-openapi import products.jsonl --primary-key sku --url http://127.0.0.1:3210`,
    )
    .action(async (files: string[], flags: ImportFlags) => {
      const { importFiles } = await import("./import-files.ts");
      process.exitCode = await importFiles(files, flags);
    });
}
