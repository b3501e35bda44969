import { refuse } from "../../../../values/value-error.ts";

/** Refuses an option that cannot be: a negative time, no attempt at all, a signal that is none. */
export function checkOptions(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    const least = name === "attempts" ? 1 : 0;
    // timeout, totalTimeout, attempts, baseDelay, maxDelay, budget
    if (/imeout$|^attempts$|Delay$|^budget$/.test(name) && value !== undefined && !(value >= least)) {
      refuse(`must be at least ${least}`, name);
    }
    if (name === "signal" && value && !value.addEventListener) refuse("must be an AbortSignal", name);
  }
}

/** Headers by their lower-case names. What no header may hold would make `fetch` throw with the value in its message. */
export function checkHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    return refuse("must be one line of printable ASCII", "headers");
  }
}
