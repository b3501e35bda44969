import ora from "ora";
import pc from "picocolors";
import type { GeneratedFile } from "../emit/generated-file.ts";
import type { ToolkitStaleness } from "../generate/toolkit-folder.ts";
import { formatProblem, type Problem } from "../problems/index.ts";
import type { GenerateRequest } from "./generate-request.ts";

/** What there is to say when all is done. */
export interface Generated {
  readonly files: readonly GeneratedFile[];
  readonly functions: number;
  readonly problems: readonly Problem[];
  readonly staleness: ToolkitStaleness;
  readonly milliseconds: number;
}

/** What `generate` tells: progress and problems on standard error, the outcome on standard output. */
export interface GenerateLog {
  readonly step: (what: string) => void;
  readonly generated: (outcome: Generated) => void;
  readonly failed: (message: string) => void;
}

/** Makes the log of one run: lines for a person, or one JSON object. */
export function createGenerateLog({
  json,
  out,
  check,
}: Pick<GenerateRequest, "json" | "out" | "check">): GenerateLog {
  const spinner = ora({ isSilent: json, discardStdin: false });
  return {
    step(what) {
      if (spinner.isSpinning) spinner.text = what;
      else spinner.start(what);
    },
    generated(outcome) {
      spinner.stop();
      if (json) console.log(JSON.stringify(summary(out, check, outcome)));
      else printOutcome(out, check, outcome);
    },
    failed(message) {
      spinner.stop();
      if (json) console.log(JSON.stringify({ error: message }));
      else console.error(`${pc.red("error")} ${message}`);
    },
  };
}

function summary(
  out: string,
  check: boolean,
  { files, functions, problems, staleness, milliseconds }: Generated,
) {
  const stale = new Set(staleness.stale);
  return {
    out,
    functions,
    files: files.map(({ path, text }) => ({
      path,
      bytes: Buffer.byteLength(text),
      state: state(stale.has(path), check),
    })),
    removed: staleness.orphans,
    problems,
    milliseconds: Math.round(milliseconds),
  };
}

function state(isStale: boolean, check: boolean): "stale" | "written" | "same" {
  if (!isStale) return "same";
  return check ? "stale" : "written";
}

function printOutcome(
  out: string,
  check: boolean,
  { files, functions, problems, staleness, milliseconds }: Generated,
): void {
  const stale = new Set(staleness.stale);
  const word = { stale: pc.red("stale "), written: pc.green("wrote "), same: pc.dim("same  ") };
  for (const { path, text } of files) {
    const size = `${(Buffer.byteLength(text) / 1024).toFixed(1)} kB`.padStart(12);
    console.log(`${word[state(stale.has(path), check)]}${size}  ${out}/${path}`);
  }
  for (const path of staleness.orphans)
    console.log(`${pc.yellow(check ? "orphan" : "removed")} ${out}/${path}`);
  for (const problem of problems) console.error(formatProblem(problem));
  const left = problems.filter(({ severity }) => severity === "error").length;
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(
    `${functions} functions, ${files.length} files in ${seconds} s${left === 0 ? "" : pc.yellow(`, ${left} problems`)}`,
  );
  if (check && stale.size + staleness.orphans.length > 0)
    console.log("Run the same command without --check.");
}
