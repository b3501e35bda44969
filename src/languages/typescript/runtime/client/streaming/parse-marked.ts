import { type ExactJson, replaceFields } from "./exact-json.ts";
import { findNumbers } from "./find-numbers.ts";

/** What stands before the digits of a whole number, which travel through `JSON.parse` as a string. */
const marks = ["\x80", "\x81", "\x82", "\x83"] as const;

/**
 * Reads JSON and keeps whole numbers exact, in any text: they travel through `JSON.parse` as strings with a mark.
 *
 * @throws SyntaxError where the text is not JSON.
 */
export function parseMarked(text: string): ExactJson {
  // Beside Latin characters a mark costs nothing: the text stays one byte a character.
  const mark = marks.find((one) => !text.includes(one) && !text.includes(escapeOf(one))) ?? longMark(text);
  return unmark(JSON.parse(markWhole(text, mark)), mark);
}

const escapeOf = (character: string) => `\\u00${character.charCodeAt(0).toString(16)}`;

/** For a text that has every mark, a run of the first that is longer than any in there. */
function longMark(text: string): string {
  const [first] = marks;
  const plain = text.replaceAll(escapeOf(first), first);
  let mark: string = first + first;
  while (plain.includes(mark)) mark += mark;
  return mark;
}

/** Puts every whole number in quotes, behind the mark. */
function markWhole(text: string, mark: string): string {
  const { starts, ends, count } = findNumbers(text);
  let marked = "";
  let kept = 0;
  for (let number = 0; number < count; number++) {
    const [start, end] = [starts[number] as number, ends[number] as number];
    if (end === 0) continue;
    marked += `${text.slice(kept, start)}"${mark}${text.slice(start, end)}"`;
    kept = end;
  }
  return kept === 0 ? text : marked + text.slice(kept);
}

function unmark(value: ExactJson, mark: string): ExactJson {
  if (typeof value === "string") return value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value;
  if (typeof value !== "object" || value === null) return value;
  replaceFields(value, (field) => unmark(field, mark));
  return value;
}
