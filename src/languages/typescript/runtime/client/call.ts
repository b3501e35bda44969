import { refuse } from "../../../../values/value-error.ts";
import type { Failure, Issue } from "../errors/index.ts";
import type { Beneath } from "./beneath.ts";
import { callOf } from "./call-of.ts";
import { checkHeaders, checkOptions } from "./check-options.ts";
import { describeFailure } from "./describe-failure.ts";
import { type Stage, takeOff, toError } from "./flight.ts";
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
  let stage: Stage = "options";
  try {
    checkOptions(own);
    // A reference of the npm package `convex` is an object, which no text could name in an error.
    if (typeof (functionPath ?? "") !== "string") refuse("must be a string", "path");
    const route = operation === "run" ? `run/${encodePath(functionPath ?? "")}` : routes[operation];
    const sent = common();
    sent["convex-request-id"] = place.requestId;
    if (own.headers) Object.assign(sent, checkHeaders(own.headers));
    stage = "args";
    const content = body ? JSON.stringify(body()) : null;
    stage = "options";
    const { status, headers, text } = await through(flight, {
      url: `${url}/api/${route ?? operation}`,
      method: "POST",
      headers: sent,
      body: content,
    });
    stage = "answer";
    if (!isResult(status)) {
      fail(statusFailure(status, redact(text, secrets), headers.get("location"), url));
    }
    const json = parseJson(text);
    if (validation && validation.mode !== "off") {
      let failure: Failure | undefined;
      try {
        const issues = validation.check({ operation, status, body: json });
        if (issues.length) failure = { kind: "shape", issues };
      } catch (cause) {
        failure = { kind: "input", path: "validation.check", rule: "the check failed", cause };
      }
      if (failure && validation.mode === "throw") fail(failure);
      if (failure) log(flight, { type: "invalid", issues: issuesOf(failure) });
    }
    const { value, logLines, failure } = read(json, flight);
    for (const line of logLines) log(flight, { type: "log", line });
    if (failure) fail(failure);
    return { value, logLines, status, headers, requestId: place.requestId, attempts: place.attempts };
  } catch (thrown) {
    throw toError(flight, thrown, stage);
  }
}

/** A check that failed is told of like what it would have found: it says nothing of the answer. */
function issuesOf(failure: Failure): readonly Issue[] {
  return failure.kind === "shape" ? failure.issues : [{ path: "", message: describeFailure(failure) }];
}

/** The routes that are not called as their operations are. */
const routes: Readonly<Record<string, string>> = {
  callFunction: "function",
  queryTs: "query_ts",
  queryAtTs: "query_at_ts",
  queryBatch: "query_batch",
};
