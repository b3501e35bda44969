import pc from "picocolors";
import { redact } from "../../languages/typescript/runtime/client/redact.ts";
import type { CronEntry, FunctionEntry, HttpRoute, RequestRecord } from "../../local/index.ts";
import { formatProblem, type Problem } from "../../problems/index.ts";

/** Everything that `serve` tells, as lines for a person or as one JSON object per line. */
export interface ServeLog {
  request(record: RequestRecord): void;
  line(text: string): void;
  problems(problems: readonly Problem[]): void;
  failed(message: string): void;
  started(start: Started): void;
  stopping(signal: string): void;
}

/** What there is to say once the deployment listens. */
export interface Started {
  readonly url: string;
  /** Only when it was made, not when it was given. */
  readonly deployKey: string | undefined;
  /** Where HTTP actions answer. */
  readonly siteUrl: string;
  readonly functions: readonly FunctionEntry[];
  readonly httpRoutes: readonly HttpRoute[];
  readonly crons: readonly CronEntry[];
  readonly components: readonly string[];
  readonly milliseconds: number;
  readonly reference: string | undefined;
}

const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;

/** Whether a call with no arguments can succeed: every declared one is optional. */
function takesNothing({ args }: FunctionEntry): boolean {
  const { type, value } = args as { type: string; value?: Record<string, { optional: boolean }> };
  return type === "any" || Object.values(value ?? {}).every(({ optional }) => optional);
}

/** A call to paste: of a query that takes nothing, where there is one, by the route that needs no kind. */
function exampleOf(url: string, functions: readonly FunctionEntry[]): readonly string[] {
  const ready = functions.filter((entry) => entry.visibility === "public" && takesNothing(entry));
  const queries = ready.filter(({ type }) => type === "query");
  const found = queries.find(({ identifier }) => identifier.endsWith(":list")) ?? queries[0] ?? ready[0];
  if (found === undefined) return [];
  const path = found.identifier.replace(".js:", "/");
  return ["  try", `    curl ${url}/api/run/${path} -H 'Content-Type: application/json' -d '{"args":{}}'`];
}

/** What is served besides functions: HTTP actions and where, cron jobs and when, components. */
function servedLines(
  siteUrl: string,
  { httpRoutes, crons, components }: Pick<Started, "httpRoutes" | "crons" | "components">,
): readonly string[] {
  const routes = httpRoutes.map(({ method, path }) => `    ${method} ${siteUrl}${path}`);
  return [
    ...(routes.length === 0 ? [] : [`  HTTP actions at ${pc.cyan(siteUrl)}`, ...shorten(routes)]),
    ...(crons.length === 0 ? [] : ["  cron jobs", ...shorten(crons.map(showCron))]),
    ...(components.length === 0 ? [] : [`  components  ${components.join(", ")}`]),
  ];
}

const showCron = ({ name, identifier, schedule }: CronEntry) =>
  `    ${name}: ${identifier.replace(".js:", ":")}, ${schedule}`;

const longest = 10;

/** The first lines of a list, and how many more there are. */
function shorten(lines: readonly string[]): readonly string[] {
  if (lines.length <= longest) return lines;
  return [...lines.slice(0, longest), `    and ${lines.length - longest} more`];
}

function coloured(status: number): string {
  if (status >= 500) return pc.red(String(status));
  return status >= 400 ? pc.yellow(String(status)) : pc.green(String(status));
}

/** How the log of `serve` is written. */
interface LogOptions {
  readonly json: boolean;
  /** Beside a command: standard output is the command's own, and its calls are not worth a line each. */
  readonly beside: boolean;
}

/** Makes the log of `serve`. It writes to standard output, errors included: it is what the command is for. */
export function createServeLog({ json, beside }: LogOptions): ServeLog {
  const print = beside ? console.error : console.log;
  // Whoever has the URL of a stored file may read it: no function that prints one gives it away here.
  const write = (event: string, fields: object, text: () => string) =>
    print(redact(json ? JSON.stringify({ event, ...fields }) : text(), []));
  return {
    request({ milliseconds, ...record }) {
      if (beside) return;
      write("request", { ...record, milliseconds: round(milliseconds) }, () =>
        [
          pc.dim(new Date().toTimeString().slice(0, 8)),
          coloured(record.status),
          `${record.method} ${record.path}`,
          ...(record.functionPath === undefined ? [] : [pc.cyan(record.functionPath)]),
          pc.dim(`${round(milliseconds)} ms`),
        ].join(" "),
      );
    },
    line: (text) => write("log", { text }, () => pc.dim(text)),
    problems(problems) {
      for (const problem of problems) write("problem", problem, () => formatProblem(problem));
    },
    failed: (message) => write("failed", { message }, () => pc.red(message)),
    started: ({ url, siteUrl, deployKey, functions, milliseconds, reference, ...served }) =>
      write(
        "started",
        {
          url,
          siteUrl,
          deployKey,
          functions: functions.length,
          ...served,
          milliseconds: round(milliseconds),
          reference,
        },
        () =>
          [
            `${pc.bold("Convex functions")} at ${pc.cyan(url)} (${functions.length} functions, ${Math.round(milliseconds)} ms)`,
            ...(reference === undefined ? [] : [`  open        ${pc.cyan(reference)}`]),
            ...(deployKey === undefined ? [] : [`  deploy key  ${deployKey}`]),
            ...servedLines(siteUrl, served),
            ...(beside ? [] : [...exampleOf(url, functions), ""]),
          ].join("\n"),
      ),
    stopping: (signal) =>
      write("stopping", { signal }, () => pc.dim(`${signal}: finishing what is running.`)),
  };
}
