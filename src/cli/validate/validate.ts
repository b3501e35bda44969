import type { Command } from "commander";
import { wholeNumber } from "../option-values.ts";

/** `convex-openapi validate`: one answer, held to the document. */
export function registerValidate(program: Command): void {
  program
    .command("validate")
    .description("Hold one answer to the document.")
    .argument("<operation>", "the operationId, such as query or queryBatch")
    .argument("[file]", "the answer's body; standard input where nothing or - is said")
    .option("-s, --status <number>", "the answer's HTTP status", wholeNumber(100, 599), 200)
    .option(
      "--format <format>",
      "the format that was asked for; convex_encoded_json is checked to the last byte",
    )
    .option("--json", "print the issues as JSON")
    .addHelpText(
      "after",
      `
Exit code: 0 when the answer fits, 1 when it does not.

Examples:
  convex-openapi validate query answer.json
  curl -s $URL/api/query -d '{"path":"messages:list","args":{}}' -H 'Content-Type: application/json' \\
    | convex-openapi validate query
  convex-openapi validate mutation --status 503 body.json --json`,
    )
    .action(
      async (
        operation: string,
        file: string | undefined,
        options: Record<string, string | number | boolean>,
      ) => {
        const { validateAnswer } = await import("./validate-answer.ts");
        process.exitCode = await validateAnswer({
          operation,
          file: file ?? "-",
          status: Number(options.status),
          format: options.format as string | undefined,
          json: options.json === true,
        });
      },
    );
}
