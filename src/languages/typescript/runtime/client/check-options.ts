import { refuse } from "../../../../values/value-error.ts";
import type { CallOptions } from "./invoke.ts";
import type { ClientOptions } from "./options.ts";

/** Refuses an option of a call that cannot be. */
export function checkCallOptions({ signal, timeout, totalTimeout }: CallOptions): void {
  checkLeast("timeout", timeout);
  checkLeast("totalTimeout", totalTimeout);
  if (signal && !signal.addEventListener) refuse("must be an AbortSignal", "signal");
}

/** Refuses an option of a client that cannot be: a negative time, no attempt at all. */
export function checkClientOptions(options: ClientOptions): void {
  checkCallOptions(options as CallOptions);
  const { attempts, throttlingDelay, baseDelay, maxDelay, budget } = options.retry || {};
  checkLeast("attempts", attempts, 1);
  checkLeast("throttlingDelay", throttlingDelay);
  checkLeast("baseDelay", baseDelay);
  checkLeast("maxDelay", maxDelay);
  checkLeast("budget", budget);
}

function checkLeast(name: string, value: number | undefined, least = 0): void {
  if (value !== undefined && !(value >= least)) refuse(`must be at least ${least}`, name);
}

/** Headers by their lower-case names. What no header may hold would make `fetch` throw with the value in its message. */
export function checkHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    return refuse("must be one line of printable ASCII", "headers");
  }
}
