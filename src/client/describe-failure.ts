import type { Failure } from "../errors/index.ts";

/** Says a failure in one line, for `message`. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case "network": {
      const { cause } = failure;
      return `no answer: ${cause instanceof Error ? (cause.cause ?? cause) : cause}`;
    }
    case "timeout":
      return `took longer than ${failure.milliseconds} ms (${failure.scope})`;
    case "aborted":
      return "aborted";
    case "status":
      return `HTTP ${failure.status} ${failure.redirectOrigin ?? failure.body.slice(0, 300)}`.trim();
    case "shape":
      return failure.issues
        .map(({ path, message }) =>
          message.startsWith(`${path}:`) ? message : `${path || "the answer"} ${message}`,
        )
        .join("; ");
    case "input":
      return `${failure.path}: ${failure.rule}`;
    case "function":
      return failure.errorMessage.trim();
  }
}
