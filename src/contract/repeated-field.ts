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
  return Object.keys(body).every(isOnce) ? undefined : firstRepeated(text);
}

function firstRepeated(text: string): string | undefined {
  const seen = new Set<string>();
  let depth = 0;
  let last = "";
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === ":" && depth === 1) {
      const name: string = JSON.parse(last);
      if (seen.has(name)) return name;
      seen.add(name);
    } else if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    else last = token;
  }
  return undefined;
}
