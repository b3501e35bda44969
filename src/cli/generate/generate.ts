import type { Command } from "commander";
import { languages } from "../../languages/index.ts";
import { addToolkitOptions, readToolkitOptions } from "./toolkit-options.ts";

const names = languages.map(({ name }) => name);
/** What is made when nobody says what: the first language, and the validators that its types go with. */
const usual = [...names.slice(0, 1), "validators"].join(",");

/** `convex-openapi generate`: a toolkit for one deployment's own functions. */
export function registerGenerate(program: Command): void {
  const verb = program
    .command("generate")
    .description("Make a typed client, validators and an OpenAPI document for your own functions.");
  addToolkitOptions(verb, "convex-api")
    .option("-l, --lang <languages>", "folders to make, separated by commas, or all", usual)
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
  convex-openapi generate --functions function-spec.json --lang ${names.slice(0, 2).join(",")} --check
  CONVEX_DEPLOY_KEY='prod:…' convex-openapi generate --url https://happy-animal-123.convex.cloud`,
    )
    .action(async ({ lang, format, docs, watch }) => {
      const { generate } = await import("./generate-deployment.ts");
      process.exitCode = await generate({
        ...readToolkitOptions(verb),
        languages: lang.split(",").map((name: string) => name.trim()),
        format,
        docs: docs === true,
        watch: watch === true,
      });
    });
}
