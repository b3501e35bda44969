import type { ConvexCallError, Failure } from "../errors/index.ts";
import { decodeValue, type Value } from "../values/index.ts";
import { refuse } from "./authorization.ts";
import type { BatchResult, QueryOfBatch } from "./convex-client.ts";
import { type Flight, toError } from "./flight.ts";
import { Failed } from "./limit.ts";
import { redact } from "./redact.ts";

/** What an answer of status 200 holds. */
export interface Outcome<Result = Value> {
  readonly value: Result;
  readonly logLines: readonly string[];
  /** What the function threw; then there is no value. */
  readonly failure?: Failure;
}

/** Reads a body as JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("", text ? "is not JSON" : "is empty");
  }
}

/** Reads the result envelope: the value, or the function's own failure. */
export function readResult(envelope: unknown, { secrets }: Flight, at = ""): Outcome {
  const {
    status,
    value,
    errorMessage,
    errorData,
    logLines: lines = [],
  } = Object(envelope) as Record<string, unknown>;
  const logLines = redact(lines, secrets);
  if (!Array.isArray(logLines) || logLines.some((line) => typeof line !== "string")) {
    misshapen(`${at}logLines`);
  }
  if (status === "success") {
    return {
      value: value === undefined ? misshapen(`${at}value`) : decodeValue(value, `${at}value`),
      logLines,
    };
  }
  if (status !== "error") misshapen(`${at}status`);
  if (typeof errorMessage !== "string") misshapen(`${at}errorMessage`);
  const data = errorData !== undefined && { data: decodeValue(errorData, `${at}errorData`) };
  return { value: null, logLines, failure: { kind: "function", errorMessage, ...data, logLines } };
}

/** Reads the results of a batch: one for each query, in order. A function's failure stays in its own place. */
export function readBatch(
  json: unknown,
  queries: readonly QueryOfBatch[],
  flight: Flight,
): Outcome<readonly BatchResult[]> {
  const { results } = Object(json) as { readonly results?: unknown };
  if (!Array.isArray(results) || results.length !== queries.length) {
    misshapen("results");
  }
  const logLines: string[] = [];
  const value = results.map((result: unknown, at): BatchResult => {
    const { failure, ...outcome } = readResult(result, flight, `results[${at}].`);
    logLines.push(...outcome.logLines);
    if (!failure) return { status: "success", ...outcome };
    const own = { ...flight, place: { ...flight.place, functionPath: queries[at]?.path } };
    return { status: "error", error: toError(own, new Failed(failure)) as ConvexCallError };
  });
  return { value, logLines };
}

/** Reads the answer of `queryTs`. */
export function readTs(json: unknown): Outcome<string> {
  const { ts } = Object(json) as { readonly ts?: unknown };
  return { value: typeof ts === "string" ? ts : misshapen("ts"), logLines: [] };
}

/** What an answer that carries no result says about itself. */
export function statusFailure(status: number, text: string, location: string | null, url: string): Failure {
  const code = attempt(() => JSON.parse(text).code);
  const redirectOrigin = status < 400 && location ? attempt(() => new URL(location, url).origin) : undefined;
  return {
    kind: "status",
    status,
    ...(typeof code === "string" && { code }),
    // Cut where a character ends: half of a surrogate pair is no text.
    body: text.slice(0, 2000).replace(/\p{Surrogate}$/u, ""),
    ...(redirectOrigin && { redirectOrigin }),
  };
}

/** Nothing where a text is not what it might have been: a page of HTML has no code, half a URL no origin. */
export function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function misshapen(path: string): never {
  refuse(path, "is not as documented");
}
