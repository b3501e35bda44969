import type { Failure, Issue } from "../errors/index.ts";
import { callOf } from "./call-of.ts";
import { beginCall, type Stage, toError } from "./call-state.ts";
import { checkCallOptions, checkHeaders } from "./check-options.ts";
import { checkText } from "./check-text.ts";
import type { ClientInternals } from "./client-internals.ts";
import { describeFailure } from "./describe-failure.ts";
import { encodePath } from "./function-identifier.ts";
import type { Answer, Call } from "./invoke.ts";
import { fail } from "./limit.ts";
import { parseJson, statusFailure } from "./read-answer.ts";
import { redact } from "./redact.ts";
import type { OperationRequest } from "./request.ts";
import { isResult } from "./send.ts";

/** Makes one call of an operation. */
export function makeCall<Result>(client: ClientInternals, request: OperationRequest<Result>): Call<Result> {
  return callOf(run(client, request));
}

async function run<Result>(
  { url, headers: common, send, through = send, options, log }: ClientInternals,
  {
    operation,
    functionPath,
    options: own = {},
    target,
    body,
    read,
    secrets: given = [],
    sink,
  }: OperationRequest<Result>,
): Promise<Answer<Result>> {
  const state = beginCall(operation, functionPath, own);
  const { place, secrets } = state;
  secrets.push(...given);
  state.sink = sink;
  let stage: Stage = "options";
  try {
    checkCallOptions(own);
    const named = operation.parameters?.[0]?.name ?? "path";
    if (functionPath !== undefined) checkText(functionPath, named);
    const path = target
      ? target()
      : operation.path.replace(/\{.*/, () => encodePath(functionPath ?? "", named));
    const sent = common();
    sent["convex-request-id"] = place.requestId;
    if (operation.mediaType) sent["content-type"] = operation.mediaType;
    if (own.headers) Object.assign(sent, checkHeaders(own.headers));
    stage = "args";
    const content = body ? body() : null;
    stage = "options";
    const { status, headers, text, bytes } = await through(state, {
      url: url + path,
      method: operation.method,
      headers: sent,
      body: content,
    });
    stage = "answer";
    if (!isResult(status, operation)) {
      fail(statusFailure(status, redact(text, secrets), headers.get("location"), url));
    }
    const isJson = operation.answers === "json" || operation.answers.startsWith("result");
    const answer = () => (isJson ? parseJson(text) : (bytes ?? text));
    const { validation } = options();
    if (validation && validation.mode !== "off") {
      let failure: Failure | undefined;
      try {
        const issues = validation.check({ operation: operation.id, status, body: answer() });
        if (issues.length) failure = { kind: "shape", issues };
      } catch (cause) {
        failure = { kind: "input", path: "validation.check", rule: "the check failed", cause };
      }
      if (failure && validation.mode === "throw") fail(failure);
      if (failure) log(state, { type: "invalid", issues: issuesOf(failure) });
    }
    const { value, logLines, failure } = read(answer, state, text);
    for (const line of logLines) log(state, { type: "log", line });
    if (failure) fail(failure);
    return { value, logLines, status, headers, requestId: place.requestId, attempts: place.attempts };
  } catch (thrown) {
    throw toError(state, thrown, stage);
  }
}

/** A check that failed is told of like what it would have found: it says nothing of the answer. */
function issuesOf(failure: Failure): readonly Issue[] {
  return failure.kind === "shape" ? failure.issues : [{ path: "", message: describeFailure(failure) }];
}
