import { decodeBase64 } from "./base64.ts";

/** A timestamp as the wire has it: eight bytes, little-endian, in base64. */
export function encodeTimestamp(timestamp: bigint): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(timestamp);
  return bytes.toString("base64");
}

/** Reads a timestamp of the wire; undefined when it is malformed or beyond 2^63-1. */
export function decodeTimestamp(text: string): bigint | undefined {
  const bytes = decodeBase64(text);
  if (bytes?.length !== 8) return undefined;
  const timestamp = bytes.readBigUInt64LE();
  return timestamp >= 2n ** 63n ? undefined : timestamp;
}
