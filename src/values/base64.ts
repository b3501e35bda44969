import { refuse } from "./value-error.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The six bits of every character code below 128; 64 where there is none. */
const sextets = new Uint8Array(128).fill(64);
/** Two characters for every twelve bits. */
const pairs: string[] = [];
for (let first = 0; first < 64; first++) {
  sextets[alphabet.charCodeAt(first)] = first;
  for (const second of alphabet) pairs.push(alphabet[first] + second);
}

const scratch = new DataView(new ArrayBuffer(8));

/** Standard base64 with padding. */
export function encodeBytes(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = "";
  for (let at = 0; at < whole; at += 3) {
    const a = bytes[at] as number;
    const b = bytes[at + 1] as number;
    text += (pairs[(a << 4) | (b >> 4)] as string) + pairs[((b & 15) << 8) | (bytes[at + 2] as number)];
  }
  if (whole === bytes.length) return text;
  const a = bytes[whole] as number;
  if (whole + 1 === bytes.length) return `${text}${pairs[a << 4]}==`;
  const b = bytes[whole + 1] as number;
  return `${text}${pairs[(a << 4) | (b >> 4)]}${alphabet[(b & 15) << 2]}=`;
}

/**
 * Standard base64 as the backend reads it: padding may be short or missing; another alphabet, white space, and
 * bits that no byte needs are refused.
 */
export function decodeBytes(text: unknown): ArrayBuffer {
  if (typeof text !== "string") refuse("base64 must be a string");
  let length = text.length;
  if (text.endsWith("=")) length -= text.endsWith("==") ? 2 : 1;
  const loose = length & 3;
  if (loose === 1 || (length < text.length && text.length > length + ((4 - loose) & 3))) refuse(notBase64);
  const bytes = new Uint8Array((length * 3) >> 2);
  let seen = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const sextet = code < 128 ? (sextets[code] as number) : 64;
    seen |= sextet;
    bits = (bits << 6) | sextet;
    if (at & 3) bytes[to++] = bits >> (6 - 2 * (at & 3));
  }
  if (seen > 63 || (loose === 2 && bits & 15) || (loose === 3 && bits & 3)) refuse(notBase64);
  return bytes.buffer;
}

const notBase64 = "not standard base64";

/**
 * The eight bytes of an int64 or a float64, little-endian. The view is the same one every time: read it at once.
 *
 * Eleven sextets and one `=` are what every backend writes, so they go straight into two integers.
 */
export function decodeEight(text: unknown, what: string): DataView {
  if (typeof text === "string" && text.length === 12 && text.charCodeAt(11) === 61) {
    const a = (sextet(text, 0) << 18) | (sextet(text, 1) << 12) | (sextet(text, 2) << 6) | sextet(text, 3);
    const b = (sextet(text, 4) << 18) | (sextet(text, 5) << 12) | (sextet(text, 6) << 6) | sextet(text, 7);
    const c = (sextet(text, 8) << 12) | (sextet(text, 9) << 6) | sextet(text, 10);
    if (c & 3) refuse(notBase64);
    scratch.setInt32(0, (a << 8) | (b >>> 16));
    scratch.setInt32(4, (b << 16) | (c >>> 2));
    return scratch;
  }
  const bytes = decodeBytes(text);
  if (bytes.byteLength !== 8) refuse(`${what} must be exactly eight bytes`);
  return new DataView(bytes);
}

/** Eight bytes as base64: the twelve characters that the backend writes. */
export function encodeEight(write: (view: DataView) => void): string {
  write(scratch);
  const a = scratch.getUint32(0);
  const b = scratch.getUint32(4);
  return `${pairs[a >>> 20]}${pairs[(a >>> 8) & 4095]}${pairs[((a & 255) << 4) | (b >>> 28)]}${pairs[(b >>> 16) & 4095]}${pairs[(b >>> 4) & 4095]}${alphabet[(b & 15) << 2]}=`;
}

function sextet(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const bits = code < 128 ? (sextets[code] as number) : 64;
  if (bits > 63) refuse(notBase64);
  return bits;
}
