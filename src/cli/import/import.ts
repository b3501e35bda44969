import type { Command } from "commander";
import { deploymentUrlOption } from "../deployment-url-option.ts";
import type { ImportFlags } from "./import-flags.ts";

/** `convex-openapi import`: JSON Lines into a deployment's tables. */
export function registerImport(program: Command): void {
  program
    .command("import")
    .description(
      "Write JSON Lines into a deployment's tables; each file goes to the table of its name, a folder of `export` whole.",
    )
    .argument(
      "<paths...>",
      "files such as products.jsonl, one JSON object a line, or folders that were exported",
    )
    .addOption(deploymentUrlOption())
    .option(
      "--primary-key <field...>",
      "fields that identify a record: documents of the same key are replaced",
    )
    .option("--id-as <field>", "keep the _id of exported documents in a field, and identify them by it")
    .option("--leave-out", "leave out the fields that an import cannot carry, and say how many")
    .option("--json", "print one line of JSON at the end, and no progress")
    .addHelpText(
      "after",
      `
The deploy key is read from CONVEX_DEPLOY_KEY; it has to be one that may import.
_id and _creationTime are left out, as the deployment gives its own. An import carries no int64, no bytes, no -0, NaN
or infinity: a line that holds one is refused, and named. With a key, the same import can be run again.

Examples:
  convex-openapi import products.jsonl --primary-key sku --url http://127.0.0.1:3210
  convex-openapi import backup --id-as oldId --leave-out --url http://127.0.0.1:3210`,
    )
    .action(async (paths: string[], flags: ImportFlags) => {
      const { importFiles } = await import("./import-files.ts");
      process.exitCode = await importFiles(paths, flags);
    });
}
