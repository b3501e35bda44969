import { encodeTree } from "../../../../values/encode-tree.ts";
import { refuse } from "../../../../values/value-error.ts";

/** A text that arrives as it is: of half a character, a URL would make another one. */
export function checkText(text: unknown, place: string): string {
  return typeof text === "string"
    ? (encodeTree(text, place, 0) as string)
    : refuse("must be a string", place);
}
