import { createHash } from "node:crypto";

/**
 * Random numbers that a text decides on: the same text, the same numbers. The method is sfc32, whose state of 128 bits
 * the text's hash fills.
 *
 * @returns numbers from 0 on and below 1, of 53 bits each.
 */
export function seededRandom(seed: string): () => number {
  const state = new Uint32Array(new Uint8Array(createHash("sha256").update(seed).digest()).buffer, 0, 4);
  const next = (): number => {
    const [a, b, c, count] = state as unknown as [number, number, number, number];
    const sum = (a + b + count) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    state[3] = count + 1;
    return sum >>> 0;
  };
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}
