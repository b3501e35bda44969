const largest = 2n ** 63n;

/** 64-bit integers in decimal digits; the bounds are checked beside it. */
export const int64Pattern = "^(?:0|-?[1-9][0-9]{0,18})$";

/** Standard base64 with its padding. */
export const base64Pattern = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

const digits = new RegExp(int64Pattern);
const base64 = new RegExp(base64Pattern);

/** Reads decimal digits as a 64-bit integer; nothing where they are none, or too many. */
export function readInt64(text: unknown): bigint | undefined {
  if (typeof text !== "string" || !digits.test(text)) return undefined;
  const value = BigInt(text);
  return value >= -largest && value < largest ? value : undefined;
}

/** Reads base64; nothing where it is none. */
export function readBytes(text: unknown): ArrayBuffer | undefined {
  if (typeof text !== "string" || !base64.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64");
  // Bits that no byte needs would make two texts of one value.
  return bytes.toString("base64") === text ? new Uint8Array(bytes).buffer : undefined;
}

/** Writes bytes as base64. */
export const printBytes = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString("base64");
