import { readFile } from "node:fs/promises";
import pc from "picocolors";
import { type CallContext, checkAnswer, formatIssue, type OperationId } from "../../contract/index.ts";
import { valueFormats } from "../../deployment/index.ts";
import { fileMessage } from "../system-errors.ts";
import { documentLines } from "./document-lines.ts";

/** What `validate` was asked for. */
export interface ValidateRequest {
  readonly operation: string;
  /** `-` is standard input. */
  readonly file: string;
  readonly status: number;
  readonly format: string | undefined;
  readonly json: boolean;
}

/** Prints the issues of one answer. Returns the exit code. */
export async function validateAnswer({
  operation,
  file,
  status,
  format,
  json,
}: ValidateRequest): Promise<number> {
  let issues: ReturnType<typeof checkAnswer>;
  try {
    if (format !== undefined && !valueFormats.some((each) => each === format))
      throw new Error(`--format is one of ${valueFormats.join(", ")}, not “${format}”.`);
    const text = file === "-" ? await readInput() : await readFile(file, "utf8");
    const context = format === undefined ? {} : ({ format } as CallContext);
    issues = checkAnswer(operation as OperationId, { status, text: text.replace(/\n$/, "") }, context);
  } catch (error) {
    const fix = "Name the file that holds the answer's body, or - for standard input.";
    console.error(pc.red(fileMessage(error, file, fix)));
    return 1;
  }
  const lineOf = issues.length === 0 ? () => undefined : await documentLines();
  if (json) {
    const lined = issues.map((issue) => ({ ...issue, line: lineOf(issue.schema) }));
    console.log(
      JSON.stringify({ operation, status, fits: issues.length === 0, issues: lined }, undefined, 2),
    );
  } else if (issues.length === 0) {
    console.log(`${pc.green("fits")} ${operation} ${status}`);
  } else {
    for (const issue of issues) {
      const line = lineOf(issue.schema);
      console.log(
        `${pc.red("broken")} ${formatIssue(issue)}${line === undefined ? "" : `\n  openapi.json:${line}`}`,
      );
    }
  }
  return issues.length === 0 ? 0 : 1;
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
