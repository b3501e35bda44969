import { administrationProbes } from "./administration-probes.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { checkAnswer } from "./check-answer.ts";
import type { ContractIssue } from "./contract-issue.ts";
import { Coverage, type CoverageReport } from "./coverage.ts";
import { exampleProbes } from "./example-probes.ts";
import { fixedProbes } from "./fixed-probes.ts";
import { functionProbes, type SpecFunction } from "./function-probes.ts";
import type { FunctionValidators } from "./matchers.ts";
import { operationsOfScope } from "./operations-of-scope.ts";
import type { Probe, Want } from "./probe.ts";
import { streamingProbes } from "./streaming-probes.ts";

/** How a deployment is held to the document. */
export interface CheckOptions {
  readonly url: string;
  /** Never part of a report. Without one, calls that need it are left out. */
  readonly deployKey?: string;
  /** The deployment's own functions: their queries are called too. */
  readonly functions?: readonly SpecFunction[];
  /** Validators of the same functions, for their return values. */
  readonly validators?: FunctionValidators;
  /** Send calls that may change data. Off by default. */
  readonly allowWrites?: boolean;
  /** Read from streaming export and import too. Off by default: it is a part of its own. */
  readonly streaming?: boolean;
  /** Read what operators ask for too, but no secrets. Off by default. */
  readonly administration?: boolean;
  /** Call these operations alone, and count the coverage of these: operationIds or tags. */
  readonly only?: readonly string[];
  /** For one call, in milliseconds. 30 000 by default. */
  readonly timeout?: number;
  readonly fetch?: typeof globalThis.fetch;
  /** Called after each call. */
  readonly onProbe?: (outcome: Outcome, done: number, of: number) => void;
}

/** What came of one call. */
export interface Outcome {
  readonly title: string;
  readonly operation: string;
  /** Absent where no answer came. */
  readonly status?: number;
  readonly issues: readonly ContractIssue[];
  /** Why a local deployment does not serve the operation, where it says so: its word for something is not broken then. */
  readonly notServed?: string;
  /** Where a redirect leads, which is never followed: scheme, host and port only. */
  readonly redirectOrigin?: string;
}

/** What came of all calls. */
export interface CheckReport {
  readonly outcomes: readonly Outcome[];
  readonly failed: number;
  /** Calls that were not sent: they may write, or need a deploy key. */
  readonly skipped: number;
  /** Operations that a local deployment said that it does not serve. */
  readonly notServed: readonly string[];
  readonly coverage: CoverageReport;
}

/**
 * Calls a live deployment, rightly and wrongly, and holds every answer to the document and to what is known of the
 * backend. Changes nothing unless it is allowed to. Throws where the deployment does not answer the first call at all, or
 * redirects it: nothing is sent to where a redirect leads.
 */
export async function checkDeployment(options: CheckOptions): Promise<CheckReport> {
  const called = options.streaming === true ? [...functionTags, ...streamingTags] : functionTags;
  const inScope = operationsOfScope(options.only ?? (options.administration === true ? undefined : called));
  const everything = [
    ...fixedProbes,
    ...exampleProbes(options.functions),
    ...(options.streaming === true ? streamingProbes : []),
    ...(options.administration === true ? administrationProbes : []),
    ...functionProbes(options.functions ?? [], options.validators),
  ];
  const all = everything.filter(({ operation }) => inScope.has(operation));
  const chosen = all.filter(
    ({ writes, needsKey }) =>
      (writes !== true || options.allowWrites === true) &&
      (needsKey !== true || options.deployKey !== undefined),
  );
  const coverage = new Coverage();
  const outcomes: Outcome[] = [];
  for (const probe of chosen) {
    const outcome = await send(probe, options, coverage);
    if (outcomes.length === 0 && outcome.status === undefined) {
      const reason = outcome.issues[0]?.found;
      throw new Error(
        `${options.url} cannot be reached (${reason}). Is the address right, and the deployment running?`,
      );
    }
    if (outcomes.length === 0 && outcome.redirectOrigin !== undefined) {
      throw new Error(
        `${options.url} redirects to ${outcome.redirectOrigin}. Name that address: a redirect is not followed, as the deploy key would go with it.`,
      );
    }
    outcomes.push(outcome);
    options.onProbe?.(outcome, outcomes.length, chosen.length);
  }
  const failed = outcomes.filter(({ issues }) => issues.length > 0).length;
  const unserved = outcomes.filter((one) => one.notServed !== undefined).map(({ operation }) => operation);
  return {
    outcomes,
    failed,
    skipped: all.length - chosen.length,
    notServed: [...new Set(unserved)],
    coverage: coverage.report([...inScope]),
  };
}

/** The code with which a local deployment answers an operation that it does not serve. */
export const notServedCode = "NotServedLocally";

/** What is called unless more is asked for. */
const functionTags = ["functions", "consistent-reads"];

/** What is called beside that where it is. */
const streamingTags = ["streaming-export", "streaming-import"];

async function send(probe: Probe, options: CheckOptions, coverage: Coverage): Promise<Outcome> {
  const { title, operation, method = "post", path, headers = {}, body, needsKey, context, want } = probe;
  const authorization: Record<string, string> =
    needsKey === true && options.deployKey !== undefined
      ? { Authorization: `Convex ${options.deployKey}` }
      : {};
  try {
    const response = await (options.fetch ?? globalThis.fetch)(
      options.url.replace(/(?<!\/)\/+$/, "") + path,
      {
        method: method.toUpperCase(),
        headers: { ...headers, ...authorization },
        redirect: "manual",
        signal: AbortSignal.timeout(options.timeout ?? 30_000),
        ...(body === undefined ? {} : { body }),
      },
    );
    const answer = await readAnswer(response);
    const notServed = notServedOf(answer);
    if (notServed !== undefined) return { title, operation, status: answer.status, issues: [], notServed };
    coverage.note(operation, answer);
    const issues = checkAnswer(operation, answer, context);
    const broken = want === undefined ? [] : broke(want, operation, answer.status, parsed(answer.text ?? ""));
    // One wrong field is one issue, also where the document and the facts both speak of it.
    const more = broken.filter(
      ({ pointer }) => pointer === "" || !issues.some((one) => one.pointer === pointer),
    );
    const redirectOrigin = originOf(response.status, response.headers.get("location"), options.url);
    const all = [...issues, ...more];
    return {
      title,
      operation,
      status: answer.status,
      issues: all,
      ...(redirectOrigin !== undefined && { redirectOrigin }),
    };
  } catch (error) {
    const reason = error instanceof Error ? causeOf(error) : String(error);
    return { title, operation, issues: [promise(operation, "", "an answer", reason)] };
  }
}

/** Why a local deployment does not serve an operation; undefined for any other answer. */
function notServedOf({ status, text = "" }: Answer): string | undefined {
  if (status !== 501) return undefined;
  const { code, message } = Object(parsed(text)) as { readonly code?: unknown; readonly message?: unknown };
  return code === notServedCode ? String(message) : undefined;
}

/** What else a location names is not for reports: it may hold a secret. */
function originOf(status: number, location: string | null, base: string): string | undefined {
  if (status < 300 || status > 399 || location === null) return undefined;
  return URL.canParse(location, base) ? new URL(location, base).origin : "an address that is none";
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message || String(error.cause) : error.message;
}

function broke(
  { status, code, tag }: Want,
  operation: string,
  found: number,
  body: unknown,
): ContractIssue[] {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  if (status !== undefined && status !== found) {
    const expected = code === undefined ? `status ${status}` : `status ${status} with the code ${code}`;
    return [
      promise(
        operation,
        "",
        expected,
        `status ${found}${typeof fields.code === "string" ? ` with ${fields.code}` : ""}`,
      ),
    ];
  }
  if (code !== undefined && fields.code !== code)
    return [promise(operation, "/code", code, String(fields.code))];
  if (tag !== undefined && fields.status !== tag)
    return [promise(operation, "/status", tag, String(fields.status))];
  return [];
}

function promise(operation: string, pointer: string, expected: string, found: string): ContractIssue {
  const message = `expected ${expected}, found ${found}`;
  const rest = { path: pointer.slice(1), keyword: "promise", schema: "#", message, expected, found };
  return { operation, rule: "promise", pointer, ...rest };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
