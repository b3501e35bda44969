/** The key of the object that stands for a whole number. No field of Convex can be called so: its names are printable. */
const mark = "\u0000";

/** JSON in which every number written without point and exponent is a bigint, whatever its size. */
export type ExactJson = null | boolean | number | bigint | string | ExactJson[] | ExactObject;

/** An object of such JSON. */
export interface ExactObject {
  [key: string]: ExactJson;
}

/** A number, as it stands between strings. */
const numbers = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** `-0` is no whole number: as one it would lose its sign. */
const whole = /^(?:0|-?[1-9]\d*)$/;

/**
 * Reads JSON and keeps whole numbers exact, as bigint: cursors and timestamps of the export lie beyond 2^53, and
 * `JSON.parse` alone rounds them.
 *
 * @throws SyntaxError where the text is not JSON.
 */
export function parseExact(text: string): ExactJson {
  const pieces: string[] = [];
  // By hand: a regular expression that passes over strings runs out of stack on one of some megabytes.
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const between = text.slice(at, quote === -1 ? undefined : quote);
    pieces.push(between.replace(numbers, (token) => (whole.test(token) ? `{"\\u0000":"${token}"}` : token)));
    if (quote === -1) break;
    at = endOfString(text, quote);
    pieces.push(text.slice(quote, at));
  }
  return unmark(JSON.parse(pieces.join("")));
}

/** Where the string that begins at a quote ends: behind the first quote that is not escaped. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}

function unmark(value: ExactJson): ExactJson {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = unmark(value[at] as ExactJson);
    return value;
  }
  const digits = value[mark];
  if (digits !== undefined) return BigInt(digits as string);
  for (const key of Object.keys(value)) {
    // `__proto__` is an own field here, made by JSON.parse; assigning to it would set the prototype instead.
    if (key === "__proto__") {
      const field = unmark(Object.getOwnPropertyDescriptor(value, key)?.value);
      Object.defineProperty(value, key, {
        value: field,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } else value[key] = unmark(value[key] as ExactJson);
  }
  return value;
}
