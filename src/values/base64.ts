import { refuse } from "./value-error.ts";

/** The character code of every six bits, and the six bits of every character code; 64 where there are none. */
const codes: number[] = [];
const sextets = new Uint8Array(128).fill(64);
for (let bits = 0; bits < 64; bits++) {
  // A to Z, a to z, 0 to 9, + and /.
  const code = bits < 26 ? bits + 65 : bits < 52 ? bits + 71 : bits < 62 ? bits - 4 : bits * 4 - 205;
  codes[bits] = code;
  sextets[code] = bits;
}

/** Room for the codes of eight bytes and their padding. */
export const twelve: number[] = Array(12).fill(61);

/** Standard base64 with padding. `room` takes the codes, where there is some: lists for each int64 would be garbage. */
export function encodeBytes(bytes: Uint8Array, room?: number[]): string {
  const { length } = bytes;
  // In halves, as arguments lie on the stack.
  if (length > 6e3) {
    const half = Math.ceil(length / 6) * 3;
    return encodeBytes(bytes.subarray(0, half)) + encodeBytes(bytes.subarray(half));
  }
  const text = room ?? (Array(Math.ceil(length / 3) * 4).fill(61) as number[]);
  for (let nth = 0; nth * 3 < length * 4; nth++) {
    const at = (nth * 3) >> 2;
    const bits = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
    text[nth] = codes[(bits >> (10 - ((nth * 6) & 7))) & 63] as number;
  }
  return String.fromCharCode(...text);
}

/**
 * Standard base64 as the backend reads it: padding may be short or missing; another alphabet, white space, and
 * bits that no byte needs are refused. `eight` takes the bytes of what must have eight of them.
 */
export function decodeBytes(text: unknown, eight?: Uint8Array): Uint8Array<ArrayBuffer> {
  if (typeof text !== "string") refuse("must be standard base64");
  let end = text.length;
  while (end > text.length - 2 && text.charCodeAt(end - 1) === 61) end--;
  const padding = -end & 3;
  const size = (end * 3) >> 2;
  if (eight && size !== 8) refuse("must be eight bytes");
  const bytes = (eight ?? new Uint8Array(size)) as Uint8Array<ArrayBuffer>;
  let seen = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < end; at++) {
    const sextet = sextets[text.charCodeAt(at)] ?? 64;
    seen |= sextet;
    bits = (bits << 6) | sextet;
    if (at & 3) bytes[to++] = bits >> (6 - 2 * (at & 3));
  }
  const superfluous = bits & ((1 << (2 * padding)) - 1);
  if (seen > 63 || padding > 2 || text.length - end > padding || superfluous)
    refuse("must be standard base64");
  return bytes;
}
