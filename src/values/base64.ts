import { refuse } from "./value-error.ts";

/** `A` to `Z`, `a` to `z`, `0` to `9`, `+` and `/`: computed, as 64 different letters do not pack. */
const alphabet = Array.from({ length: 64 }, (_, at) =>
  String.fromCharCode(at < 26 ? at + 65 : at < 52 ? at + 71 : at < 62 ? at - 4 : at * 4 - 205),
);

/** The six bits of every character code; 64 where there are none. */
const sextets = new Uint8Array(128).fill(64);
/** The two characters of every twelve bits. */
const pairs: string[] = [];
for (const first of alphabet) {
  sextets[first.charCodeAt(0)] = pairs.length >> 6;
  for (const second of alphabet) pairs.push(first + second);
}

/** Standard base64 with padding. */
export function encodeBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += `${pairs[bits >> 12]}${pairs[bits & 4095]}`;
  }
  const padding = (bytes.length * 2) % 3;
  return padding ? text.slice(0, -padding) + "==".slice(-padding) : text;
}

/**
 * Standard base64 as the backend reads it: padding may be short or missing; another alphabet, white space, and
 * bits that no byte needs are refused. `eight` takes the bytes of what must have eight of them.
 */
export function decodeBytes(text: unknown, eight?: Uint8Array): Uint8Array<ArrayBuffer> {
  if (typeof text !== "string") refuse("must be base64");
  let end = text.length;
  while (end > text.length - 2 && text.charCodeAt(end - 1) === 61) end--;
  const padding = -end & 3;
  const size = (end * 3) >> 2;
  if (eight && size !== 8) refuse("must be exactly eight bytes");
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
