import ora from "ora";
import pc from "picocolors";
import {
  type CheckReport,
  checkDeployment,
  checkThresholds,
  formatCoverage,
  formatIssue,
  type SpecFunction,
} from "../../contract/index.ts";
import { redact } from "../../languages/typescript/runtime/client/redact.ts";
import { formatProblem } from "../../problems/index.ts";
import { deployKeyFromEnvironment } from "../deploy-key.ts";
import { fetchOverHttp } from "../fetch-over-http.ts";
import { UsageError } from "../generate/generate-request.ts";
import { findSource } from "../generate/read-functions.ts";
import { readSpecFile } from "../read-spec-file.ts";
import { tidyAtSignals } from "../tidy-at-signals.ts";
import { loadValidators } from "./load-validators.ts";

/** What `check` was asked for. */
export interface CheckRequest {
  readonly url: string;
  readonly functions: string | undefined;
  readonly convex: string | undefined;
  readonly allowWrites: boolean;
  readonly streaming: boolean;
  readonly administration: boolean;
  /** OperationIds or tags; all that is asked for where nothing is said. */
  readonly only: readonly string[] | undefined;
  readonly coverage: boolean;
  /** `kind=percent`. */
  readonly thresholds: readonly string[];
  readonly seconds: number;
  readonly json: boolean;
}

/** Checks a deployment and prints what came of it. Returns the exit code. */
export async function runCheck(request: CheckRequest): Promise<number> {
  const { url, json } = request;
  const spinner = process.stderr.isTTY && !json ? ora(`calling ${url}`).start() : undefined;
  try {
    const spec = await readFunctions(request);
    const deployKey = deployKeyFromEnvironment();
    const report = await checkDeployment({
      url,
      allowWrites: request.allowWrites,
      streaming: request.streaming,
      administration: request.administration,
      timeout: request.seconds * 1000,
      fetch: fetchOverHttp,
      ...(request.only === undefined ? {} : { only: request.only }),
      ...(deployKey === undefined ? {} : { deployKey }),
      ...(spec === undefined
        ? {}
        : {
            functions: spec.functions,
            validators: await tidyAtSignals(() =>
              loadValidators(spec, request.functions ?? request.convex ?? ""),
            ),
          }),
      onProbe: (outcome, done, of) => {
        if (spinner !== undefined) spinner.text = `${done}/${of} ${outcome.title}`;
      },
    });
    spinner?.stop();
    const short = checkThresholds(report.coverage, thresholdsOf(request.thresholds));
    if (json) say(JSON.stringify({ url, ...report, short }, undefined, 2));
    else printReport(report, request.coverage, short);
    return report.failed === 0 && short.length === 0 ? 0 : 1;
  } catch (error) {
    spinner?.stop();
    console.error(pc.red(redact(error instanceof Error ? error.message : String(error), [])));
    return 1;
  }
}

type Functions = { readonly functions: readonly SpecFunction[] };

/** The functions that are to be called, where any are named; what is wrong with a folder is told. */
async function readFunctions({ functions, convex, seconds }: CheckRequest): Promise<Functions | undefined> {
  if (functions === undefined && convex === undefined) return undefined;
  if (convex === undefined) return readFunctionSpec(functions as string);
  const source = findSource({ functions, convex, url: undefined, envFile: undefined, seconds });
  const { json, problems } = await tidyAtSignals(() => source.read());
  for (const problem of problems) console.error(formatProblem(problem));
  return json as Functions;
}

function readFunctionSpec(file: string): Functions {
  const json = readSpecFile(file);
  const { functions } = Object(json) as { functions?: unknown };
  if (Array.isArray(functions)) return { functions };
  throw new UsageError(
    `${file} has no list “functions”. Write it: npx convex function-spec > functions.json`,
  );
}

function thresholdsOf(texts: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    texts.map((text) => {
      const [kind = "", percent = ""] = text.split("=");
      if (!/^(operations|statuses|codes|branches|properties)$/.test(kind) || !/^\d+(\.\d+)?$/.test(percent)) {
        throw new Error(
          `“${text}” is no threshold: write operations=100, statuses=, codes=, branches= or properties=.`,
        );
      }
      return [kind, Number(percent)];
    }),
  );
}

/** Prints without the URLs of stored files that an answer may hold: whoever has one may read the file. */
const say = (text: string) => console.log(redact(text, []));

function printReport(
  { outcomes, failed, skipped, notServed, coverage }: CheckReport,
  withCoverage: boolean,
  short: readonly string[],
): void {
  for (const { title, status, issues } of outcomes) {
    if (issues.length === 0) continue;
    say(`${pc.red("broken")} ${title}${status === undefined ? "" : ` (status ${status})`}`);
    for (const issue of issues) say(`  ${formatIssue(issue).replaceAll("\n", "\n  ")}`);
  }
  for (const operation of notServed) {
    const why = outcomes.find((one) => one.operation === operation && one.notServed !== undefined)?.notServed;
    say(`${pc.dim("not served")} ${why}`);
  }
  if (withCoverage) say(formatCoverage(coverage));
  for (const line of short) say(`${pc.red("short")}  ${line}`);
  const left = skipped === 0 ? "" : `, ${skipped} not sent (they may write, or need CONVEX_DEPLOY_KEY)`;
  const verdict = failed === 0 ? pc.green("kept every word") : pc.red(`${failed} broken`);
  say(`${outcomes.length} calls: ${verdict}${left}`);
}
