import type { Json } from "./json.ts";

/**
 * A text or a number of JSON, whole: which of the two a digit belongs to is told by reading both. A text that never ends
 * is one as well, so that no character is looked at twice.
 */
const token = /"(?:[^"\\]|\\.)*"?|-?\d[\d.eE+-]*/g;

/**
 * Reads JSON and rounds no whole number: one that a double does not hold is a bigint, every other a number. Throws the
 * `SyntaxError` of `JSON.parse` where the text is none.
 */
export function parseJson(text: string): Json {
  const mark = unused(text);
  let isRounded = false;
  const marked = text.replace(token, (found) => {
    if (!/^-?\d{16,}$/.test(found) || Number.isSafeInteger(Number(found))) return found;
    isRounded = true;
    return `"${mark}${found}"`;
  });
  const plain = JSON.parse(text);
  if (!isRounded) return plain;
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

/** What no text of the document begins with, escaped or not. */
function unused(text: string): string {
  const unescaped = text.replaceAll("\\u0023", "#");
  let mark = "#";
  while (unescaped.includes(`"${mark}`)) mark += "#";
  return mark;
}
