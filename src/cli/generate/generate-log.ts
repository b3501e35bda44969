import ora from "ora";
import pc from "picocolors";
import type { SourceReport } from "../../convex-folder/index.ts";
import type { GeneratedFile } from "../../emit/generated-file.ts";
import type { ToolkitStaleness } from "../../generate/toolkit-folder.ts";
import { formatProblem, type Problem } from "../../problems/index.ts";
import type { GenerateRequest } from "./generate-request.ts";
import { printSource } from "./print-source.ts";

/** What there is to say when all is done. */
export interface Generated {
  readonly files: readonly GeneratedFile[];
  readonly functions: number;
  readonly problems: readonly Problem[];
  /** Functions that are as they were the last time, as they cannot be read now. */
  readonly kept: readonly string[];
  readonly source?: SourceReport;
  readonly staleness: ToolkitStaleness;
  readonly milliseconds: number;
}

/** What `generate` tells: progress and problems on standard error, the outcome on standard output. */
export interface GenerateLog {
  /** Something to know that stays on the screen. */
  readonly notice: (what: string) => void;
  readonly step: (what: string) => void;
  readonly generated: (outcome: Generated) => void;
  readonly failed: (message: string) => void;
}

/** Makes the log of one run: lines for a person, or one JSON object. */
export function createGenerateLog({
  json,
  out,
  check,
  report,
}: Pick<GenerateRequest, "json" | "out" | "check" | "report">): GenerateLog {
  // Without a terminal ora prints every step as a line: a build's log wants the outcome alone.
  const spinner = ora({ isSilent: json || !process.stderr.isTTY, discardStdin: false });
  return {
    notice(what) {
      spinner.stop();
      if (!json) console.error(what);
    },
    step(what) {
      if (spinner.isSpinning) spinner.text = what;
      else spinner.start(what);
    },
    generated(outcome) {
      spinner.stop();
      if (json) console.log(JSON.stringify(summary(out, check, outcome)));
      else {
        printOutcome(out, check, outcome);
        if (outcome.source !== undefined) printSource(outcome.source, report);
      }
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
  { files, functions, problems, kept, source, staleness, milliseconds }: Generated,
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
    kept,
    ...(source === undefined ? {} : { source }),
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
  { files, functions, problems, kept, staleness, milliseconds }: Generated,
): void {
  const stale = new Set(staleness.stale);
  for (const [folder, members] of byFolder(files)) {
    const bytes = members.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    const changed = members.filter(({ path }) => stale.has(path)).length;
    const word = state(changed > 0, check);
    const size = `${(bytes / 1024).toFixed(1)} kB`.padStart(12);
    const count = folder.endsWith("/") ? `  ${counted(members.length, "file")}` : "";
    const part = changed > 0 && changed < members.length ? `, ${changed} of them ${word}` : "";
    console.log(`${words[word]}${size}  ${out}/${folder}${count}${part}`);
  }
  if (check)
    listSome(files.flatMap(({ path }) => (stale.has(path) ? [`${pc.red("stale ")} ${out}/${path}`] : [])));
  listSome(staleness.orphans.map((path) => `${pc.yellow(check ? "orphan" : "removed")} ${out}/${path}`));
  for (const problem of problems) console.error(formatProblem(problem));
  listSome(kept.map((path) => `${pc.yellow("stale  ")} ${path} is kept as it was last generated`));
  const left = problems.filter(({ severity }) => severity === "error").length;
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(
    `${counted(functions, "function")}, ${counted(files.length, "file")} in ${seconds} s${left === 0 ? "" : pc.yellow(`, ${counted(left, "problem")}`)}`,
  );
  if (check && stale.size + staleness.orphans.length > 0)
    console.log("Run the same command without --check.");
}

const words = { stale: pc.red("stale  "), written: pc.green("wrote  "), same: pc.dim("same   ") };

/** How many paths are told one by one: `--json` has them all. */
const atMost = 10;

function listSome(lines: readonly string[]): void {
  for (const line of lines.slice(0, atMost)) console.log(line);
  if (lines.length > atMost) console.log(`       and ${lines.length - atMost} more; --json lists them all`);
}

/** The files below each folder at the top, and those at the top by their own names, in the order of the plan. */
function byFolder(files: readonly GeneratedFile[]): ReadonlyMap<string, readonly GeneratedFile[]> {
  const folders = new Map<string, GeneratedFile[]>();
  for (const file of files) {
    const slash = file.path.indexOf("/");
    const folder = slash === -1 ? file.path : file.path.slice(0, slash + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
