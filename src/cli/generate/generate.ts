import type { Command } from "commander";
import { addToolkitOptions, readToolkitOptions } from "./toolkit-options.ts";

/**
 * `convex-openapi generate`: a toolkit for one deployment's own functions. `names` are those of the languages, which its
 * help tells: the registry brings every printer, and is not loaded for other verbs.
 */
export function registerGenerate(program: Command, names: readonly string[] = []): void {
  const [usual = "all"] = names;
  const verb = program
    .command("generate")
    .description("Make a typed client, validators and an OpenAPI document for your own functions.");
  addToolkitOptions(verb, "convex-api")
    .option(
      "-l, --lang <languages>",
      `folders to make, separated by commas, or all${names.length === 0 ? "" : `: ${[...names, "validators"].join(", ")} (the first and the last where nothing is said)`}`,
    )
    .option("--format <format>", "how the document says that answers are written", "convex_encoded_json")
    .option("--docs", "a reference page of your functions, too")
    .option("-w, --watch", "generate again when the source changes")
    .addHelpText(
      "after",
      `
Without a source, a convex/ folder here is taken, or else the deployment that CONVEX_URL names. Loading a folder runs its code: top-level statements of every
module, with placeholder environment variables and no network.

Exit codes: 0 all went well; 1 nothing was made, or --check found something stale; 2 made, but functions were left
out, each named with the reason.

Examples:
  convex-openapi generate
  convex-openapi generate --convex ./packages/backend/convex --out ./src/api --watch
  convex-openapi generate --functions function-spec.json --lang ${usual},validators --check
  CONVEX_DEPLOY_KEY='prod:…' convex-openapi generate --url https://happy-animal-123.convex.cloud`,
    )
    .action(async ({ lang, format, docs, watch }) => {
      const { generate } = await import("./generate-deployment.ts");
      process.exitCode = await generate({
        ...readToolkitOptions(verb),
        languages: lang?.split(",").map((name: string) => name.trim()),
        format,
        docs: docs === true,
        watch: watch === true,
      });
    });
}
