import type { Generate } from "./case.ts";
import { type Described, describeEncoded } from "./described.ts";

/** A generated value in encoded form. */
export function encodedOf({ kind, length }: Generate): unknown {
  if (kind === "string") return "é".repeat(length);
  if (kind === "array") return Array.from({ length }, () => null);
  if (kind === "object") return Object.fromEntries(Array.from({ length }, (_, n) => [`k${n}`, null]));
  if (kind === "integers")
    return Array.from({ length }, (_, n) => ({ $integer: littleEndian(2n ** 53n + BigInt(n)) }));
  let nested: unknown[] = [];
  for (let depth = 1; depth < length; depth++) nested = [nested];
  return nested;
}

/** A generated value as a runner has to describe it. */
export function describedOf(generate: Generate): Described {
  return describeEncoded(encodedOf(generate));
}

function littleEndian(value: bigint): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return bytes.toString("base64");
}
