/** A member of an object or an element of a list, as the text that it was written in. */
export interface JsonMember {
  /** Undefined for an element of a list. */
  readonly name: string | undefined;
  readonly text: string;
  /** Where the text begins and ends in the whole. */
  readonly start: number;
  readonly end: number;
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** The position after a string that begins at `from`. */
function skipString(text: string, from: number): number {
  let at = from + 1;
  for (; text.charCodeAt(at) !== 34; at += 1) if (text.charCodeAt(at) === 92) at += 1;
  return at + 1;
}

/** The position after the value that begins at `from`. */
function skipValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 34) at = skipString(text, at);
    else if (code === 123 || code === 91) {
      depth += 1;
      at += 1;
    } else if (code === 125 || code === 93) {
      if (depth === 0) return at;
      depth -= 1;
      at += 1;
    } else if (depth === 0 && (Number.isNaN(code) || code === 44 || isSpace(code))) return at;
    else at += 1;
    if (depth === 0 && (code === 34 || code === 125 || code === 93)) return at;
  }
}

/**
 * The members of the object or list that a text holds, one level deep, repeated names and all.
 *
 * The text must be JSON already; nothing is checked again. Values stay text, as `args` has to reach the engine as
 * it was written: numbers that overflow and duplicate names are the engine's business.
 */
export function membersOf(text: string, offset = 0): readonly JsonMember[] {
  const members: JsonMember[] = [];
  const open = skipSpace(text, 0);
  const named = text[open] === "{";
  let at = skipSpace(text, open + 1);
  while (text[at] !== "}" && text[at] !== "]") {
    let name: string | undefined;
    if (named) {
      const end = skipString(text, at);
      name = JSON.parse(text.slice(at, end)) as string;
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    const end = skipValue(text, at);
    members.push({ name, text: text.slice(at, end), start: offset + at, end: offset + end });
    at = skipSpace(text, end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return members;
}
