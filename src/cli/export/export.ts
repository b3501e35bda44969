import { type Command, Option } from "commander";
import { deploymentUrlOption } from "../deployment-url-option.ts";
import { folderName, seconds } from "../option-values.ts";
import type { ExportFlags } from "./export-flags.ts";

/** `convex-openapi export`: a deployment's documents as JSON Lines, one file per table. */
export function registerExport(program: Command): void {
  program
    .command("export")
    .description(
      "Write a deployment's documents to JSON Lines, one file per table with its schema beside it. Goes on where it was stopped; run again, it brings the files up to date.",
    )
    .addOption(deploymentUrlOption())
    .requiredOption("--out <folder>", "where the files go", folderName)
    .option("--table <name...>", "only these tables of the root app")
    .addOption(
      new Option("--format <format>", "how values are written")
        .choices(["export_json", "json", "convex_encoded_json"])
        .default("export_json"),
    )
    .option(
      "--follow [seconds]",
      "go on applying changes, with so many seconds between two looks: 10",
      seconds,
    )
    .option("--again", "begin anew, although an export is there")
    .option("--json", "print one line of JSON at the end, and no progress")
    .addHelpText(
      "after",
      `
The deploy key is read from CONVEX_DEPLOY_KEY; it has to be one that may view data.
Each line is one document. In export_json nothing is lost: int64 is 1, float64 1.0, bytes are {"$bytes": base64}, NaN
and infinities {"$float": base64}. json writes those as text; convex_encoded_json is the form in which calls are sent.
What was done stands in <folder>/export.json; a lock beside it keeps a second export out. A kill at any moment costs nothing but the page that was under way.
Exit code 2: the documents are all there, but the deployment could not describe them, so there are no schemas; or
there is nothing of a table that was asked for.

Examples:
  convex-openapi export --url http://127.0.0.1:3210 --out copy --table messages rooms --follow 60
  CONVEX_DEPLOY_KEY='prod:…' convex-openapi export --url https://happy-animal-123.convex.cloud --out backup`,
    )
    .action(
      async ({ follow, ...flags }: Omit<ExportFlags, "follow"> & { readonly follow?: number | true }) => {
        const { exportFolder } = await import("./export-folder.ts");
        const every = follow === true ? 10 : follow;
        process.exitCode = await exportFolder({ ...flags, ...(every !== undefined && { follow: every }) });
      },
    );
}
