import { refuse } from "../../../../values/value-error.ts";
import type { Beneath } from "./beneath.ts";
import { callOf } from "./call-of.ts";
import { checkHeaders, checkNumbers } from "./check-options.ts";
import { takeOff, toError } from "./flight.ts";
import type { Answer, Call, CallOptions } from "./invoke.ts";
import { fail } from "./limit.ts";
import { parseJson, type Read, statusFailure } from "./read-answer.ts";
import { redact } from "./redact.ts";
import { isResult } from "./send.ts";

/** Makes one call. `body` is asked for after everything else has been found good. */
export function makeCall<Result>(
  beneath: Beneath,
  operation: string,
  read: Read<Result>,
  own?: CallOptions,
  body?: () => object,
  functionPath?: string,
): Call<Result> {
  return callOf(run(beneath, operation, read, own, body, functionPath));
}

async function run<Result>(
  beneath: Beneath,
  operation: string,
  read: Read<Result>,
  own: CallOptions = {},
  body?: () => object,
  functionPath?: string,
): Promise<Answer<Result>> {
  const { url, headers: common, encodePath, send, through = send, validation, log } = beneath;
  const flight = takeOff(operation, functionPath, own);
  const { place, secrets } = flight;
  let arrived = false;
  try {
    checkNumbers(own);
    // A reference of the npm package `convex` is an object, which no text could name in an error.
    if (typeof (functionPath ?? "") !== "string") refuse("must be a string", "path");
    const route = operation === "run" ? `run/${encodePath(functionPath ?? "")}` : routes[operation];
    const sent = common();
    sent["convex-request-id"] = place.requestId;
    if (own.headers) Object.assign(sent, checkHeaders(own.headers));
    const { status, headers, text } = await through(flight, {
      url: `${url}/api/${route ?? operation}`,
      method: "POST",
      headers: sent,
      body: body ? JSON.stringify(body()) : null,
    });
    arrived = true;
    if (!isResult(status)) {
      fail(statusFailure(status, redact(text, secrets), headers.get("location"), url));
    }
    const json = parseJson(text);
    const issues =
      validation && validation.mode !== "off" && validation.check({ operation, status, body: json });
    if (issues && issues.length > 0) {
      if (validation.mode === "throw") fail({ kind: "shape", issues });
      log(flight, { type: "invalid", issues });
    }
    const { value, logLines, failure } = read(json, flight);
    for (const line of logLines) log(flight, { type: "log", line });
    if (failure) fail(failure);
    return { value, logLines, status, headers, requestId: place.requestId, attempts: place.attempts };
  } catch (thrown) {
    throw toError(flight, thrown, arrived);
  }
}

/** The routes that are not called as their operations are. */
const routes: Readonly<Record<string, string>> = {
  callFunction: "function",
  queryTs: "query_ts",
  queryAtTs: "query_at_ts",
  queryBatch: "query_batch",
};
