import { randomFillSync } from "node:crypto";

/** A document id taken apart. */
export interface DocumentId {
  readonly table: number;
  /** Sixteen bytes. */
  readonly internal: Uint8Array;
}

/** Why a text is no document id, in the backend's words. */
export class IdDecodeError extends Error {
  constructor(reason: string) {
    super(`Unable to decode ID: ${reason}`);
  }
}

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const digits = new Map([...alphabet].map((character, digit) => [character, digit]));
const shortest = 31;
const longest = 37;

/**
 * Writes an id as the backend does (`crates/value/src/id_v6.rs`): the table's number as a variable-length integer, the
 * internal id, and a checksum of both, in Crockford's base 32.
 */
export function encodeId({ table, internal }: DocumentId): string {
  const bytes = encodeNumber(table);
  for (const byte of internal) bytes.push(byte);
  const checksum = fletcher(bytes);
  bytes.push(checksum & 0xff, checksum >> 8);
  return toBase32(bytes);
}

/**
 * Reads an id.
 *
 * @throws {@link IdDecodeError} when the text is none: its length, an alphabet that does not fit, a checksum.
 */
export function decodeId(text: string): DocumentId {
  const length = Buffer.byteLength(text);
  if (length < shortest || length > longest) throw new IdDecodeError(`Invalid ID length ${length}`);
  const bytes = fromBase32(text);
  const { table, size } = decodeNumber(bytes);
  if (bytes.length !== size + 18) throw new IdDecodeError(`Invalid ID length ${length}`);
  const internal = bytes.subarray(size, size + 16);
  const found = (bytes[size + 16] as number) | ((bytes[size + 17] as number) << 8);
  const expected = fletcher(bytes.subarray(0, size + 16));
  if (found !== expected) throw new IdDecodeError(`Invalid ID version ${found} (expected ${expected})`);
  // Bits that no byte needs, and integers written longer than they are, would give one document two ids.
  if (encodeId({ table, internal }) !== text) throw new IdDecodeError(`Invalid ID length ${length}`);
  return { table, internal };
}

/** The table's number that an id names; undefined when the text is no id. */
export function tableNumberOf(text: string): number | undefined {
  try {
    return decodeId(text).table;
  } catch {
    return undefined;
  }
}

const pool = new Uint8Array(16 * 256);
let used = pool.length;

/** Makes an id that no other document has. */
export function createId(table: number): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const internal = pool.subarray(used, used + 16);
  used += 16;
  return encodeId({ table, internal });
}

function encodeNumber(number: number): number[] {
  const bytes: number[] = [];
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
  return bytes;
}

function decodeNumber(bytes: Uint8Array): { readonly table: number; readonly size: number } {
  let table = 0;
  for (let at = 0; at < 5; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) break;
    table += (byte & 127) * 128 ** at;
    if (byte < 128) {
      if (table === 0 || table > 0xffffffff) break;
      return { table, size: at + 1 };
    }
  }
  throw new IdDecodeError("Invalid table number");
}

/** Fletcher's checksum with modulus 256, low sum in the low byte. */
function fletcher(bytes: Iterable<number>): number {
  let [low, high] = [0, 0];
  for (const byte of bytes) {
    low = (low + byte) & 0xff;
    high = (high + low) & 0xff;
  }
  return (high << 8) | low;
}

function toBase32(bytes: readonly number[]): string {
  let [text, bits, held] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet[(held << (5 - bits)) & 31];
}

function fromBase32(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let [at, bits, held] = [0, 0, 0];
  for (const character of text) {
    const digit = digits.get(character);
    if (digit === undefined) throw new IdDecodeError("ID wasn't valid base32");
    held = (held << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >> bits;
      at += 1;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
