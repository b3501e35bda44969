import { type ExactJson, type ExactObject, replaceFields } from "./exact-json.ts";
import { parseExact } from "./parse-exact.ts";

/**
 * Reads a page of a snapshot or of the deltas, whose documents are in the encoded form: what is exact there are the
 * page's `snapshot` and `cursor` and the documents' `_ts`; every other number is a float64, however it is written.
 *
 * @throws SyntaxError where the text is not JSON.
 */
export function parseRows(text: string): ExactJson {
  const page: ExactJson = JSON.parse(text);
  if (isObject(page) && Array.isArray(page.values) && isObject(page.values[0])) {
    const fits =
      stamp([page], "snapshot", text, true) &&
      stamp([page], "cursor", text, true) &&
      stamp(page.values, "_ts", text);
    if (fits) return page;
  }
  return parseAll(text);
}

/**
 * Takes the exact numbers of a key from the text, one for each object, in their order. Where they are not as many, or
 * not those that `JSON.parse` rounded, the key stands in other places too: then false, and nothing is to be relied on.
 */
function stamp(objects: readonly ExactJson[], key: string, text: string, optional = false): boolean {
  const named = `"${key}"`;
  let count = 0;
  for (let at = text.indexOf(named); at !== -1; at = text.indexOf(named, at + 1)) {
    // Inside of a string every quote is escaped, so one behind a brace or a comma begins a key.
    const before = text.charCodeAt(at - 1);
    if (before === 92) continue;
    const end = at + named.length;
    if ((before !== 123 && before !== 44) || text.charCodeAt(end) !== 58) return false;
    const digits = digitsAt(text, end + 1);
    if (digits === undefined) {
      if (optional && objects.length === 1) continue;
      return false;
    }
    const object = objects[count++];
    if (!isObject(object) || object[key] !== Number(digits)) return false;
    object[key] = BigInt(digits);
  }
  return count === objects.length || (optional && typeof (objects[0] as ExactObject)[key] !== "number");
}

/** The whole number that begins there and is a field's whole value. */
function digitsAt(text: string, start: number): string | undefined {
  let end = start;
  for (let code = text.charCodeAt(end); code >= 48 && code <= 57; ) code = text.charCodeAt(++end);
  const after = text.charCodeAt(end);
  return end > start && (after === 44 || after === 125) ? text.slice(start, end) : undefined;
}

/** The slow way, for pages that are written otherwise than the backend writes them. */
function parseAll(text: string): ExactJson {
  const page = parseExact(text);
  if (!isObject(page) || !Array.isArray(page.values)) return page;
  for (const row of page.values) {
    if (!isObject(row)) continue;
    const { _ts } = row;
    replaceFields(row, toDoubles);
    if (_ts !== undefined) row._ts = _ts;
  }
  return page;
}

function toDoubles(value: ExactJson): ExactJson {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "object" && value !== null) replaceFields(value, toDoubles);
  return value;
}

function isObject(value: ExactJson | undefined): value is ExactObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
