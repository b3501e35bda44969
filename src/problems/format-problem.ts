import type { Problem } from "./problem.ts";

/** One problem as two lines of a terminal: where and what, then the fix. */
export function formatProblem({ rule, place, message, fix, severity }: Problem): string {
  const line = place.line === undefined ? "" : `:${place.line}`;
  const pointer = place.pointer === undefined ? "" : ` ${place.pointer}`;
  return `${place.file}${line}${pointer}: ${severity}: ${message} (${rule})\n  fix: ${fix}`;
}
