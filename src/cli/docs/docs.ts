import type { Command } from "commander";
import { addToolkitOptions, readToolkitOptions } from "../generate/toolkit-options.ts";

/** `convex-openapi docs`: a reference of one deployment's own functions, in both languages. */
export function registerDocs(program: Command): void {
  const docs = program
    .command("docs")
    .description(
      "Make a reference of your own functions, in English and Japanese: pages to open in a browser, no server needed.",
    );
  addToolkitOptions(docs, "convex-docs")
    .addHelpText(
      "after",
      `
Without a source, a convex/ folder here is taken, or else the deployment that CONVEX_URL names; loading a folder
runs its code.

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
    .action(async () => {
      const { generate } = await import("../generate/generate-deployment.ts");
      process.exitCode = await generate({
        ...readToolkitOptions(docs),
        languages: ["docs"],
        format: "convex_encoded_json",
        docs: true,
        watch: false,
      });
    });
}
