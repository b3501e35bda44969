import type { Command } from "commander";
import { deploymentUrl, seconds } from "./option-values.ts";

/** `convex-openapi docs`: a reference of one deployment's own functions, in both languages. */
export function registerDocs(program: Command): void {
  program
    .command("docs")
    .description(
      "Make a reference of your own functions, in English and Japanese: pages to open in a browser, no server needed.",
    )
    .option("--functions <file>", "what `npx convex function-spec` printed")
    .option("--convex <folder>", "a convex/ folder; its modules are run on this machine")
    .option(
      "--url <url>",
      "a deployment, asked for its functions with the key in CONVEX_DEPLOY_KEY",
      deploymentUrl,
    )
    .option("-o, --out <folder>", "where to write", "convex-docs")
    .option("--include-internal", "internal functions too")
    .option("--check", "write nothing; exit 1 when something is stale")
    .option("--timeout <seconds>", "how long a deployment has to answer", seconds, 20)
    .option("--env-file <file>", "variables for modules that check theirs while they load (--convex)")
    .option("--json", "one JSON object on standard output")
    .addHelpText(
      "after",
      `
Without a source, a convex/ folder here is taken; loading one runs its code.

What is written, below --out: openapi.json, and in docs/ index.html, the same as plain.html for print and without
JavaScript, and the document to download as JSON and YAML; in docs/ja/ all four in Japanese.

Exit codes: 0 all went well; 1 nothing was made, or --check found something stale; 2 made, but functions were left
out, each named with the reason.

Examples:
  convex-openapi docs
  convex-openapi docs --convex ./packages/backend/convex --out ./public/reference
  convex-openapi docs --functions function-spec.json --check
  CONVEX_DEPLOY_KEY='prod:…' convex-openapi docs --url https://happy-animal-123.convex.cloud`,
    )
    .action(async (options: Record<string, string | number | boolean | undefined>) => {
      const { generate } = await import("./generate-deployment.ts");
      const text = (name: string) => options[name] as string | undefined;
      process.exitCode = await generate({
        functions: text("functions"),
        convex: text("convex"),
        url: text("url"),
        out: text("out") ?? "convex-docs",
        languages: ["docs"],
        includeInternal: options.includeInternal === true,
        format: "convex_encoded_json",
        docs: true,
        check: options.check === true,
        watch: false,
        seconds: Number(options.timeout),
        envFile: text("envFile"),
        json: options.json === true,
      });
    });
}
