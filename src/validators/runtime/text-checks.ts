// What the document's patterns say of texts that come by the thousand, without a regular expression: reading the
// characters takes a third of its time. Which pattern each of them stands for is written where code is made of them,
// in src/validators/fast-keywords.ts, and a test holds the two to each other.

const letter = 1;
/** A letter that can end eight bytes: what would be the bits of a ninth is zero. */
const lastOfEight = 2;

const kinds = new Uint8Array(256);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") {
  kinds[char.charCodeAt(0)] = letter;
}
for (const char of "AEIMQUYcgkosw048") kinds[char.charCodeAt(0)] = letter | lastOfEight;

/** What kind of character stands there; nothing where it is beyond the table. */
function kindAt(text: string, index: number): number {
  return kinds[text.charCodeAt(index)] as number;
}

/** Eight bytes in base64, without the sign that fills up. */
function isEightBytesUnpadded(text: string): boolean {
  // One `&` over all of them: a branch at each would be guessed wrong too often.
  const all =
    kindAt(text, 0) &
    kindAt(text, 1) &
    kindAt(text, 2) &
    kindAt(text, 3) &
    kindAt(text, 4) &
    kindAt(text, 5) &
    kindAt(text, 6) &
    kindAt(text, 7) &
    kindAt(text, 8) &
    kindAt(text, 9);
  return (all & letter & (kindAt(text, 10) >> 1)) === 1;
}

const equals = 61;

/** Eight bytes in base64, filled up. */
export function isEightBytes(text: string): boolean {
  return text.length === 12 && text.charCodeAt(11) === equals && isEightBytesUnpadded(text);
}

/** Eight bytes in base64, filled up or not. */
export function isEightBytesOrUnpadded(text: string): boolean {
  return isEightBytes(text) || (text.length === 11 && isEightBytesUnpadded(text));
}

/** Letters of base64 and at most two signs that fill up, whatever the length. */
export function isBase64OrUnpadded(text: string): boolean {
  let end = text.length;
  if (end > 0 && text.charCodeAt(end - 1) === equals) end--;
  if (end > 0 && end < text.length && text.charCodeAt(end - 1) === equals) end--;
  let all = letter;
  let index = 0;
  for (; index + 8 <= end; index += 8) {
    all &=
      kindAt(text, index) &
      kindAt(text, index + 1) &
      kindAt(text, index + 2) &
      kindAt(text, index + 3) &
      kindAt(text, index + 4) &
      kindAt(text, index + 5) &
      kindAt(text, index + 6) &
      kindAt(text, index + 7);
  }
  for (; index < end; index++) all &= kindAt(text, index);
  return (all & letter) === letter;
}

/** A name that a field of a Convex object may have. */
export function isFieldName(text: string): boolean {
  if (text.charCodeAt(0) === 36) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126) return false;
  }
  return true;
}

/** The same, of at most 1024 characters. */
export function isLimitedFieldName(text: string): boolean {
  return text.length <= 1024 && isFieldName(text);
}
