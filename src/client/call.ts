import { refuse } from "./authorization.ts";
import type { Beneath } from "./beneath.ts";
import { callOf } from "./call-of.ts";
import { checkHeaders, checkNumbers } from "./check-options.ts";
import { type Flight, takeOff, toError } from "./flight.ts";
import type { Answer, Call, CallOptions } from "./invoke.ts";
import { fail } from "./limit.ts";
import type { ClientOptions, Happening } from "./options.ts";
import { type Outcome, parseJson, statusFailure } from "./read-answer.ts";
import { redact } from "./redact.ts";
import { isResult, type Received } from "./send.ts";

/** What all calls of a client have in common. */
export interface Base {
  readonly beneath: Beneath;
  readonly options: ClientOptions;
  readonly log: Log;
}

/** Tells the client's logger something about a call. */
export type Log = (flight: Flight, event: Happening) => void;

/** What an answer of status 200 holds for one operation. */
type Read<Result> = (json: unknown, flight: Flight) => Outcome<Result>;

/** Makes one call. `body` is asked for after everything else has been found good. */
export function makeCall<Result>(
  base: Base,
  operation: string,
  read: Read<Result>,
  own?: CallOptions,
  body?: () => object,
  functionPath?: string,
): Call<Result> {
  return callOf(run(base, operation, read, own, body, functionPath));
}

async function run<Result>(
  base: Base,
  operation: string,
  read: Read<Result>,
  own: CallOptions = {},
  body?: () => object,
  functionPath?: string,
): Promise<Answer<Result>> {
  const { url, headers: common, encodePath, send, through = send } = base.beneath;
  const flight = takeOff(operation, functionPath, own);
  const { place } = flight;
  try {
    checkNumbers(own);
    // A reference of the npm package `convex` is an object, which no text could name in an error.
    if (typeof (functionPath ?? "") !== "string") refuse("path", "must be a string");
    const received = await through(flight, {
      url: `${url}/api/${routeOf(operation)}${operation === "run" ? `/${encodePath(functionPath ?? "")}` : ""}`,
      method: "POST",
      headers: {
        ...common,
        "convex-request-id": place.requestId,
        ...(own.headers && checkHeaders(own.headers)),
      },
      body: body ? JSON.stringify(body()) : null,
    });
    const { value, logLines } = arrive(base, flight, received, read);
    const { operation: _, functionPath: __, ...sent } = place;
    return { value, logLines, status: received.status, headers: received.headers, ...sent };
  } catch (thrown) {
    throw toError(flight, thrown);
  }
}

/** `queryAtTs` is at `query_at_ts`, and `callFunction` at `function`. */
const routeOf = (operation: string): string =>
  operation.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace("call_", "");

/** Reads an answer, tells the logger what the function logged, and holds the answer to the document if asked. */
function arrive<Result>(
  { beneath, options, log }: Base,
  flight: Flight,
  { status, headers, text }: Received,
  read: Read<Result>,
): Outcome<Result> {
  const { secrets, place } = flight;
  if (!isResult(status)) {
    fail(statusFailure(status, redact(text, secrets), headers.get("location"), beneath.url));
  }
  const json = parseJson(text);
  const { mode, check } = options.validation ?? {};
  const issues = /throw|warn/.test(`${mode}`) && check?.({ operation: place.operation, status, body: json });
  if (issues && issues.length > 0) {
    if (mode === "throw") fail({ kind: "shape", issues });
    log(flight, { type: "invalid", issues });
  }
  const outcome = read(json, flight);
  for (const line of outcome.logLines) log(flight, { type: "log", line });
  return outcome.failure ? fail(outcome.failure) : outcome;
}
