import { asList, asObject, asText, type JsonObject } from "../json/index.ts";
import type { Retries } from "./operation.ts";

/** How calls are repeated, as the document's root says it. */
export function buildRetries(tree: JsonObject): Retries {
  const retries = asObject(tree["x-convex-retries"]);
  const throttling = asObject(retries.throttling);
  const retryAfter = asObject(retries.retryAfter);
  return {
    attempts: Number(retries.attempts),
    budget: Number(retries.budget),
    statuses: asList(retries.statuses).map(Number),
    throttlingDelayMilliseconds: Number(throttling.firstDelayMilliseconds),
    throttlingStatuses: asList(throttling.statuses).map(Number),
    throttlingCodes: asList(throttling.codes).map(asText),
    passingDelayMilliseconds: Number(asObject(retries.passing).firstDelayMilliseconds),
    maxDelayMilliseconds: Number(retries.maxDelayMilliseconds),
    retryAfterStatuses: asList(retryAfter.statuses).map(Number),
    retryAfterMaxSeconds: Number(retryAfter.maxSeconds),
  };
}
