/** The numbers of a JSON text, in their order. */
export interface FoundNumbers {
  readonly count: number;
  readonly starts: Int32Array;
  /** Where each one ends; 0 of one that is not whole, or no number at all: `JSON.parse` knows what becomes of it. */
  readonly ends: Int32Array;
  /** Whether a field is named by digits: `JSON.parse` puts such fields first, whatever their order. */
  readonly reordered: boolean;
}

const digitsKey = /(?:\d|\\u003\d)+"\s*:/y;

// Kept from page to page, which are all about as long.
let starts = new Int32Array(1024);
let ends = new Int32Array(1024);

/** Finds the numbers of a JSON text. What it returns is good until the next call. */
export function findNumbers(text: string): FoundNumbers {
  let count = 0;
  let reordered = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = endOfString(text, at);
      const first = text.charCodeAt(at + 1);
      if ((first >= 48 && first <= 57) || first === 92) {
        digitsKey.lastIndex = at + 1;
        reordered ||= digitsKey.test(text);
      }
      at = end;
    } else if (code === 45 || (code >= 48 && code <= 57)) {
      const end = endOfDigits(text, at + 1);
      if (count === starts.length) grow();
      starts[count] = at;
      const after = text.charCodeAt(end);
      if (after === 46 || after === 69 || after === 101) {
        ends[count++] = 0;
        at = endOfFraction(text, end + 1) - 1;
      } else {
        ends[count++] = isWhole(text, at, end) ? end : 0;
        at = end - 1;
      }
    }
  }
  return { count, starts, ends, reordered };
}

function grow(): void {
  const [longer, further] = [new Int32Array(starts.length * 2), new Int32Array(starts.length * 2)];
  longer.set(starts);
  further.set(ends);
  [starts, ends] = [longer, further];
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; ) code = text.charCodeAt(++at);
  return at;
}

function endOfFraction(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || code === 43 || code === 45 || code === 69 || code === 101)) return at;
  }
}

/** Whether digits are a number of JSON and no name of a field: what is not is left to `JSON.parse`, which knows `-0`. */
function isWhole(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) === 45 ? start + 1 : start;
  if (first === end || (text.charCodeAt(first) === 48 && (first > start || end > first + 1))) return false;
  let after = end;
  while (text.charCodeAt(after) <= 32) after++;
  return text.charCodeAt(after) !== 58;
}

/** Where the quote stands that ends a string: the first that is not escaped. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
