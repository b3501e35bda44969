import * as retries from "../../../../../generated/typescript/retries.js";
import type { Failure } from "../errors/index.ts";
import type { RetryOptions } from "./options.ts";

/** Whether the same request may succeed another time. */
export function isRetryable(failure: Failure): boolean {
  const { kind } = failure;
  return (
    kind === "network" ||
    (kind === "timeout" && failure.scope === "attempt") ||
    (kind === "status" && retries.statuses.includes(failure.status))
  );
}

/** Whether a connection was never made, so that nothing can have been sent: Node, Bun and Deno say it in their own ways. */
export function isUnsent(error: unknown): boolean {
  // Of any realm: what jest runs sees errors of another one.
  const { code, syscall, message, cause } = Object(error);
  return (
    !!error &&
    (/^(ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused) |^\S+ (connect|getaddrinfo) |client error \(Connect\)/.test(
      `${code} ${syscall} ${message}`,
    ) ||
      isUnsent(cause))
  );
}

/** Whether the deployment has too much to do, and says so: it wants a longer rest than a fault that passes. */
function isThrottling(failure: Failure): boolean {
  if (failure.kind !== "status") return false;
  const { status, code = "" } = failure;
  return (
    retries.throttlingStatuses.includes(status) || (status === 503 && retries.throttlingCodes.includes(code))
  );
}

/** Milliseconds before the next try: random up to a limit that doubles, as R6 of the contract for runtimes says it. */
export function backoff(failure: Failure, tries: number, options: RetryOptions): number {
  const {
    throttlingDelay = retries.throttlingDelayMilliseconds,
    baseDelay = retries.passingDelayMilliseconds,
    maxDelay = retries.maxDelayMilliseconds,
  } = options;
  const first = isThrottling(failure) ? throttlingDelay : baseDelay;
  return Math.random() * Math.min(maxDelay, first * 2 ** (tries - 1));
}

/**
 * What `Retry-After` asks for, in milliseconds: it holds seconds or an HTTP date in one of its three forms. Anything
 * else is as if not there, though `Date.parse` takes much more.
 */
export function retryAfter(text: string | null | undefined): number | undefined {
  if (!/^\d+$|^[A-Z].+:\d\d:\d\d( GMT| \d{4})$/.test(text as string)) return undefined;
  const seconds = Number(text);
  // One of the three forms of an HTTP date names no zone: it means GMT too.
  const until = Date.parse(/GMT/.test(text as string) ? (text as string) : `${text} GMT`) - Date.now();
  return seconds >= 0 ? seconds * 1000 : until < 0 ? 0 : until || undefined;
}
