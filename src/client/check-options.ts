import { refuse } from "./authorization.ts";

/** Refuses a number that cannot be: a negative time, no attempt at all. */
export function checkNumbers(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    const least = name === "attempts" ? 1 : 0;
    if (/^(timeout|totalTimeout|attempts|baseDelay|maxDelay|budget)$/.test(name) && value !== undefined) {
      if (!(value >= least)) refuse(name, `must be at least ${least}`);
    }
  }
}

/** Headers by their lower-case names. What no header may hold would make `fetch` throw with the value in its message. */
export function checkHeaders(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t -~]/.test(value)) {
      refuse("headers", "must be one line of printable ASCII");
    }
    checked[name.toLowerCase()] = value;
  }
  return checked;
}
