import { refuse } from "../../../../values/value-error.ts";
import { attempt } from "./attempt.ts";
import type { CallOptions } from "./invoke.ts";
import type { ClientOptions } from "./options.ts";

/** Refuses an option of a call that cannot be. */
export function checkCallOptions(options: CallOptions): void {
  checkLeast(options, ["timeout", "totalTimeout"]);
  const { signal } = options;
  if (signal && !signal.addEventListener) refuse("must be an AbortSignal", "signal");
}

/** Refuses an option of a client that cannot be: a negative time, no attempt at all. */
export function checkClientOptions(options: ClientOptions): void {
  checkCallOptions(options as CallOptions);
  const retry = options.retry || {};
  checkLeast(retry, ["attempts"], 1);
  checkLeast(retry, ["throttlingDelay", "baseDelay", "maxDelay", "budget"]);
}

function checkLeast(options: object, names: readonly string[], least = 0): void {
  for (const name of names) {
    const value = (options as { readonly [name: string]: number | undefined })[name];
    if (value !== undefined && !(value >= least)) refuse(`must be at least ${least}`, name);
  }
}

/** Headers by their lower-case names. What no header may hold would make `fetch` throw with the value in its message. */
export function checkHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return (
    attempt(() => Object.fromEntries(new Headers(headers))) ??
    refuse("must be one line of printable ASCII", "headers")
  );
}
