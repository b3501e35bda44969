import { type ExactJson, replaceFields } from "./exact-json.ts";
import { findNumbers } from "./find-numbers.ts";
import { parseMarked } from "./parse-marked.ts";

/**
 * Reads JSON and keeps whole numbers exact, as bigint: cursors and timestamps of the export lie beyond 2^53, and
 * `JSON.parse` alone rounds them.
 *
 * @throws SyntaxError where the text is not JSON.
 */
export function parseExact(text: string): ExactJson {
  const parsed: ExactJson = JSON.parse(text);
  const numbers = findNumbers(text);
  if (numbers.reordered) return parseMarked(text);
  let met = 0;
  // Goes over what was parsed in the order of the text, and gives each number that is whole there as one.
  const readAgain = (value: ExactJson): ExactJson => {
    if (typeof value === "number") {
      const number = met++;
      const end = numbers.ends[number] as number;
      return end === 0 ? value : BigInt(text.slice(numbers.starts[number], end));
    }
    if (typeof value === "object" && value !== null) replaceFields(value, readAgain);
    return value;
  };
  const exact = readAgain(parsed);
  // A field that was there twice is parsed once, and there are more numbers in the text than were met.
  return met === numbers.count ? exact : parseMarked(text);
}
