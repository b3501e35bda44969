import { refuse } from "../../../../values/value-error.ts";
import { checkText } from "./check-text.ts";

/**
 * A parameter of a path, such as a function identifier: its slashes are kept, every segment is percent-encoded, and what
 * would lead to another endpoint is refused: an empty segment, `.`, `..`. `place` is what an error calls it.
 */
export function encodePath(text: string, place: string): string {
  if (/(^|\/)\.{0,2}(\/|$)/.test(checkText(text, place))) {
    refuse("a segment must not be empty, . or ..", place);
  }
  return encodeURIComponent(text).replaceAll("%2F", "/");
}
