import { refuse } from "../../../../values/value-error.ts";

/** A text that arrives as it is: of half a character, a URL would make another one. */
export function checkText(text: unknown, place: string): string {
  if (typeof text !== "string") refuse("must be a string", place);
  return /\p{Surrogate}/u.test(text) ? refuse("must be well-formed Unicode", place) : text;
}
