import { decodeValue, type Value } from "../../../../values/index.ts";
import { refuse } from "../../../../values/value-error.ts";
import type { Failure } from "../errors/index.ts";
import { attempt } from "./attempt.ts";
import type { CallState } from "./call-state.ts";
import { redact } from "./redact.ts";

/** What an answer of status 200 holds. */
export interface Outcome<Result = Value> {
  readonly value: Result;
  readonly logLines: readonly string[];
  /** What the function threw; then there is no value. */
  readonly failure?: Failure;
}

/** Reads an answer of status 200; `answer` gives its JSON, and where it has none its bytes or its text. */
export type Read<Result> = (answer: () => unknown, state: CallState, text: string) => Outcome<Result>;

/** Reads a body as JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(`the answer is ${text ? "not JSON" : "empty"}`);
  }
}

/** Reads the result envelope: the value, or the function's own failure. */
export function readResult(envelope: unknown, { secrets }: CallState, at = ""): Outcome {
  const {
    status,
    value,
    errorMessage,
    errorData,
    logLines: lines = [],
  } = Object(envelope) as Record<string, unknown>;
  const logLines = redact(lines, secrets);
  if (!Array.isArray(logLines) || logLines.some((line) => typeof line !== "string")) {
    invalidShape(`${at}logLines`);
  }
  if (status === "success") {
    return {
      value: value === undefined ? invalidShape(`${at}value`) : decodeValue(value, `${at}value`),
      logLines,
    };
  }
  if (status !== "error") invalidShape(`${at}status`);
  if (typeof errorMessage !== "string") invalidShape(`${at}errorMessage`);
  const data = errorData !== undefined && { data: decodeValue(errorData, `${at}errorData`) };
  return { value: null, logLines, failure: { kind: "function", errorMessage, ...data, logLines } };
}

/** What an answer that carries no result says about itself. */
export function statusFailure(status: number, text: string, location?: string | null, url?: string): Failure {
  const code = attempt(() => JSON.parse(text).code);
  const redirectOrigin = status < 400 && location ? attempt(() => new URL(location, url).origin) : undefined;
  return {
    kind: "status",
    status,
    ...(typeof code === "string" && { code }),
    // Cut where a character ends: half of a surrogate pair is no text.
    body: text.slice(0, 2000).replace(/\p{Surrogate}$/u, ""),
    // What has no origin, such as `data:`, is said to have "null".
    ...(redirectOrigin && redirectOrigin !== "null" && { redirectOrigin }),
  };
}

/** Stops at what the document promises otherwise. */
export function invalidShape(path: string): never {
  refuse("is not as documented", path);
}
