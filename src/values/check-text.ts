import { limits } from "./value.ts";
import { refuse } from "./value-error.ts";

/** Field names that have passed, so that the names of a table's documents are looked at once. */
const passed = new Set<string>();

/** Refuses what the backend refuses as a field name: `$` in front, anything but printable ASCII, over 1024. */
export function checkFieldName(name: string): void {
  if (passed.has(name)) return;
  if (name.startsWith("$")) refuse("a field name must not start with $");
  if (name.length > limits.fieldName) refuse(`a field name has at most ${limits.fieldName} characters`);
  if (!/^[ -~]*$/.test(name)) refuse("a field name must be printable ASCII");
  if (passed.size > 4095) passed.clear();
  passed.add(name);
}

/** Refuses a lone surrogate: it has no UTF-8. */
export function checkString(text: string): string {
  if (!isWellFormed(text)) refuse("a string must not hold a lone surrogate");
  return text;
}

const lone = /\p{Surrogate}/u;

/** `String.prototype.isWellFormed` where there is one: it is ten times as fast. */
const isWellFormed: (text: string) => boolean =
  "isWellFormed" in String.prototype
    ? (text) => (text as unknown as { isWellFormed(): boolean }).isWellFormed()
    : (text) => !lone.test(text);

/** Refuses what the backend refuses in a list or an object: too deep, too long. */
export function checkContainer(depth: number, length: number, limit: number, what: string): void {
  if (depth >= limits.nesting) refuse(`nested deeper than ${limits.nesting} levels`);
  if (length > limit) refuse(`more than ${limit} ${what}`);
}
