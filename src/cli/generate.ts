import type { Command } from "commander";
import { deploymentUrl, seconds } from "./option-values.ts";

/** `convex-openapi generate`: a toolkit for one deployment's own functions. */
export function registerGenerate(program: Command): void {
  program
    .command("generate")
    .description("Make a typed client, validators and an OpenAPI document for your own functions.")
    .option("--functions <file>", "what `npx convex function-spec` printed")
    .option(
      "--convex <folder>",
      "a convex/ folder; its modules are run on this machine to read their validators",
    )
    .option(
      "--url <url>",
      "a deployment, asked for its functions with the key in CONVEX_DEPLOY_KEY",
      deploymentUrl,
    )
    .option("-o, --out <folder>", "where to write", "convex-api")
    .option("-l, --lang <languages>", "folders to make, separated by commas, or all", "typescript,validators")
    .option("--include-internal", "internal functions too; calling them needs a deploy key")
    .option("--format <format>", "how the document says that answers are written", "convex_encoded_json")
    .option("--docs", "a reference page of your functions, too")
    .option("--check", "write nothing; exit 1 when something is stale")
    .option("-w, --watch", "generate again when the source changes")
    .option("--timeout <seconds>", "how long a deployment has to answer", seconds, 20)
    .option("--env-file <file>", "variables for modules that check theirs while they load (--convex)")
    .option("--json", "one JSON object on standard output")
    .addHelpText(
      "after",
      `
Without a source, a convex/ folder here is taken. Loading a folder runs its code: top-level statements of every
module, with placeholder environment variables and no network.

Exit codes: 0 all went well; 1 nothing was made, or --check found something stale; 2 made, but functions were left
out, each named with the reason.

Examples:
  convex-openapi generate
  convex-openapi generate --convex ./packages/backend/convex --out ./src/api --watch
  convex-openapi generate --functions function-spec.json --lang typescript,python --check
  CONVEX_DEPLOY_KEY='prod:…' convex-openapi generate --url https://happy-animal-123.convex.cloud`,
    )
    .action(async (options: Record<string, string | number | boolean | undefined>) => {
      const { generate } = await import("./generate-deployment.ts");
      const text = (name: string) => options[name] as string | undefined;
      process.exitCode = await generate({
        functions: text("functions"),
        convex: text("convex"),
        url: text("url"),
        out: text("out") ?? "convex-api",
        languages: (text("lang") ?? "").split(",").map((name) => name.trim()),
        includeInternal: options.includeInternal === true,
        format: text("format") ?? "",
        docs: options.docs === true,
        check: options.check === true,
        watch: options.watch === true,
        seconds: Number(options.timeout),
        envFile: text("envFile"),
        json: options.json === true,
      });
    });
}
