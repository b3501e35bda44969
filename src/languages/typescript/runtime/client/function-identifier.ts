import { refuse } from "../../../../values/value-error.ts";

/**
 * The path of a function identifier: its slashes are kept, every segment is percent-encoded, and what would lead to
 * another endpoint is refused: an empty segment, `.`, `..`.
 */
export function encodePath(functionIdentifier: string): string {
  if (/(^|\/)\.{0,2}(\/|$)/.test(functionIdentifier)) {
    refuse("a segment must not be empty, . or ..", "functionIdentifier");
  }
  return encodeURIComponent(functionIdentifier).replaceAll("%2F", "/");
}
