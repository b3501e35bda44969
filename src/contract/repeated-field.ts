/**
 * The first field that stands twice in a JSON object's text, at its own level. A parser keeps one of the two and says
 * nothing, and which one is left to it. Undefined where there is none, or where the text is no object.
 */
export function repeatedField(text: string, body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  // Nearly every answer has each of its few names once, and to see that takes no reading of the whole.
  const isOnce = (name: string) => {
    const written = JSON.stringify(name);
    return text.indexOf(written) === text.lastIndexOf(written);
  };
  const names = Object.keys(body);
  return names.length <= few && names.every(isOnce) ? undefined : firstRepeated(text);
}

/** Of more fields than this the text is read once as a whole, and not once for each of them. */
const few = 16;

function firstRepeated(text: string): string | undefined {
  const seen = new Set<string>();
  let depth = 0;
  let last = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (depth === 1) last = text.slice(at, end + 1);
      at = end;
    } else if (character === ":" && depth === 1) {
      const name: string = JSON.parse(last);
      if (seen.has(name)) return name;
      seen.add(name);
    } else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
  }
  return undefined;
}

/** Where the quote stands that ends a string. A regular expression would run out of stack in a string of millions. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}
