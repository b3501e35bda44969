import type { Failure } from "../errors/index.ts";
import { attempt } from "./attempt.ts";

/** Says a failure in one line, for `message`. */
export function describeFailure(failure: Failure): string {
  const { kind } = failure;
  if (kind === "function") return failure.errorMessage.trim();
  if (kind === "input") return `${failure.path}: ${failure.rule}`;
  if (kind === "shape") return failure.issues.map(({ message }) => message).join("; ");
  if (kind === "status") {
    return `HTTP ${failure.status} ${failure.redirectOrigin ?? failure.body.slice(0, 300)}`.trim();
  }
  if (kind === "timeout") return `took longer than ${failure.milliseconds} ms (${failure.scope})`;
  if (kind === "aborted") return kind;
  // Anything may be thrown, and not all of it has a text.
  return `no answer: ${attempt(() => String((failure.cause as Error | undefined)?.cause ?? failure.cause))}`;
}
