import type { ValueFormat } from "../values/index.ts";
import { readAnswer } from "./answer.ts";
import { checkAnswer } from "./check-answer.ts";
import { type ContractIssue, formatIssue } from "./contract-issue.ts";
import { Coverage, type CoverageReport } from "./coverage.ts";
import { findOperation, type Operation, type OperationId } from "./find-operation.ts";
import type { FunctionValidators } from "./matchers.ts";

/** What a recorder does with an answer that breaks the document's word. */
export type OnIssue = "throw" | "warn" | "collect";

/** How a recorder judges. */
export interface RecorderOptions {
  /** `throw` fails the call; `warn` prints and goes on; `collect` only keeps the issues. `throw` by default. */
  readonly onIssue?: OnIssue;
  /** The real fetch. The global one by default. */
  readonly fetch?: typeof globalThis.fetch;
  /** A deployment's validators: return values are then judged by their function. */
  readonly functions?: FunctionValidators;
  /** Where `warn` prints. */
  readonly warn?: (line: string) => void;
}

/** A fetch that holds to the document whatever passes through it. */
export interface Recorder {
  readonly fetch: typeof globalThis.fetch;
  /** Every issue so far. */
  readonly issues: readonly ContractIssue[];
  /** What of the document was exercised so far, or of the operations and tags that `only` names. */
  coverage(only?: readonly string[]): CoverageReport;
}

/** Thrown by a recorder that was told to throw. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  constructor(readonly issues: readonly ContractIssue[]) {
    super(issues.map(formatIssue).join("\n"));
  }
}

/** Makes a fetch that validates every answer of the API and notes what was exercised. Other requests pass untouched. */
export function createRecorder(options: RecorderOptions = {}): Recorder {
  // biome-ignore lint/suspicious/noConsole: to print is what `warn` asks for
  const { onIssue = "throw", functions = {}, warn = console.warn } = options;
  const coverage = new Coverage();
  const issues: ContractIssue[] = [];
  const recording = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const operation = findOperation(request.method, request.url);
    if (operation === undefined) return (options.fetch ?? globalThis.fetch)(input, init);
    const sent = await callIn(request, operation);
    const response = await (options.fetch ?? globalThis.fetch)(input, init);
    const answer = await readAnswer(response);
    coverage.note(operation.id, answer);
    const returns = functions[sent.path ?? ""]?.returns;
    const found = checkAnswer(operation.id as OperationId, answer, {
      ...(sent.format === undefined ? {} : { format: sent.format }),
      ...(sent.queries === undefined ? {} : { queries: sent.queries }),
      // The validators are made for the encoded format; they say nothing of another.
      ...(returns !== undefined && sent.format === "convex_encoded_json" ? { returns } : {}),
    });
    issues.push(...found);
    if (found.length > 0 && onIssue === "throw") throw new ContractError(found);
    if (onIssue === "warn") for (const issue of found) warn(formatIssue(issue));
    return response;
  };
  return { fetch: recording, issues, coverage: (only) => coverage.report(only) };
}

interface SentCall {
  readonly path?: string;
  readonly format?: ValueFormat;
  readonly queries?: number;
}

const encoded = new Set<unknown>(["convex_encoded_json", "convex_json"]);

/** What a request says of the answer to come. What cannot be read says nothing. */
async function callIn(request: Request, operation: Operation): Promise<SentCall> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  if (typeof body !== "object" || body === null) return {};
  const { path, format, queries } = body as Record<string, unknown>;
  if (Array.isArray(queries)) {
    const all = queries.length > 0 && queries.every((query) => encoded.has(query?.format));
    return { queries: queries.length, ...(all ? { format: "convex_encoded_json" } : {}) };
  }
  const named =
    operation.id === "run" ? functionInUrl(request.url) : typeof path === "string" ? path : undefined;
  return {
    ...(named === undefined ? {} : { path: named.replace(/\.js(?=:|$)/, "") }),
    ...(encoded.has(format) ? { format: "convex_encoded_json" } : {}),
  };
}

/** The function that a URL of `run` names; undefined where its escapes are broken, of which the server has to tell. */
function functionInUrl(url: string): string | undefined {
  const escaped = new URL(url).pathname.replace(/^.*\/api\/run\//, "");
  try {
    const steps = decodeURIComponent(escaped).split("/");
    return `${steps.slice(0, -1).join("/")}:${steps.at(-1)}`;
  } catch {
    return undefined;
  }
}
