import type { Beneath } from "./beneath.ts";
import { callOf } from "./call-of.ts";
import { checkHeaders, checkNumbers } from "./check-options.ts";
import { type Flight, takeOff, toError } from "./flight.ts";
import type { Answer, Call, CallOptions } from "./invoke.ts";
import { Failed } from "./limit.ts";
import type { ClientOptions, Happening } from "./options.ts";
import { type Outcome, parseJson, statusFailure } from "./read-answer.ts";
import { redact } from "./redact.ts";
import { isResult, type Received } from "./send.ts";

/** One call to make. */
export interface Plan<Result> {
  readonly operation: string;
  readonly functionPath?: string | undefined;
  readonly own: CallOptions | undefined;
  /** Makes the body, after everything else has been found good. */
  readonly body?: () => object;
  readonly read: (json: unknown, flight: Flight) => Outcome<Result>;
}

/** What all calls of a client have in common. */
export interface Base {
  readonly beneath: Beneath;
  readonly options: ClientOptions;
  readonly log: Log;
}

/** Tells the client's logger something about a call. */
export type Log = (flight: Flight, event: Happening) => void;

/** Makes one call. */
export function makeCall<Result>(base: Base, plan: Plan<Result>): Call<Result> {
  return callOf(run(base, plan));
}

async function run<Result>(
  base: Base,
  { operation, functionPath, own = {}, body, read }: Plan<Result>,
): Promise<Answer<Result>> {
  const { url, headers, encodePath, send, through = send } = base.beneath;
  const flight = takeOff(operation, functionPath, own);
  const { requestId } = flight;
  try {
    checkNumbers(own);
    const received = await through(flight, {
      url: `${url}/api/${routeOf(operation)}${operation === "run" ? encodePath(functionPath ?? "") : ""}`,
      method: "POST",
      headers: { ...headers, "convex-request-id": requestId, ...checkHeaders(own.headers) },
      body: body ? JSON.stringify(body()) : null,
    });
    const { value, logLines } = arrive(base, flight, received, read);
    return {
      value,
      logLines,
      status: received.status,
      headers: received.headers,
      requestId,
      attempts: flight.attempts,
    };
  } catch (thrown) {
    throw toError(flight, thrown);
  }
}

/** `queryAtTs` is at `query_at_ts`; two are not called as they are. */
function routeOf(operation: string): string {
  if (operation === "callFunction") return "function";
  return operation === "run" ? "run/" : operation.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Reads an answer, tells the logger what the function logged, and holds the answer to the document if asked. */
function arrive<Result>(
  { beneath, options: { validation }, log }: Base,
  flight: Flight,
  { status, headers, text }: Received,
  read: Plan<Result>["read"],
): Outcome<Result> {
  const { secrets, operation } = flight;
  if (!isResult(status)) {
    throw new Failed(statusFailure(status, redact(text, secrets), headers.get("location"), beneath.url));
  }
  const json = parseJson(text);
  const issues =
    validation && validation.mode !== "off" ? validation.check({ operation, status, body: json }) : [];
  if (issues.length > 0) {
    if (validation?.mode === "throw") throw new Failed({ kind: "shape", issues });
    log(flight, { type: "invalid", issues });
  }
  const tell = (lines: readonly string[]) => {
    for (const line of lines) log(flight, { type: "log", line });
  };
  try {
    const outcome = read(json, flight);
    tell(outcome.logLines);
    return outcome;
  } catch (thrown) {
    if (thrown instanceof Failed && thrown.failure.kind === "function") tell(thrown.failure.logLines);
    throw thrown;
  }
}
