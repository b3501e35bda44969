/** Most bytes that are drawn at once, as the Web Cryptography API has it. */
const mostBytes = 65_536;

/** What of `crypto` draws random numbers without making a key. */
type Drawing = Pick<Crypto, "getRandomValues" | "randomUUID">;

/**
 * The drawing functions of `crypto`: in queries and mutations they follow the seed that `Math.random` follows, as the
 * backend's do (`crates/isolate/src/ops/crypto.rs`), elsewhere they are the real ones.
 *
 * @param drawing - gives the numbers of the running transaction, from 0 on and below 1; undefined outside of one.
 */
export function seededCrypto(drawing: () => (() => number) | undefined, crypto: Crypto): Drawing {
  const real: Drawing = {
    getRandomValues: crypto.getRandomValues.bind(crypto),
    randomUUID: crypto.randomUUID.bind(crypto),
  };
  const fill = (bytes: Uint8Array, draw: () => number): Uint8Array => {
    for (const at of bytes.keys()) bytes[at] = Math.floor(draw() * 256);
    return bytes;
  };
  return {
    getRandomValues(array) {
      const draw = drawing();
      // The real one refuses what is no array of whole numbers.
      if (draw === undefined || !isOfWholeNumbers(array)) return real.getRandomValues(array);
      const { buffer, byteOffset, byteLength } = array;
      if (byteLength > mostBytes)
        throw new TypeError(
          `Byte length (${byteLength}) exceeds the number of bytes of entropy available via this API (${mostBytes})`,
        );
      fill(new Uint8Array(buffer, byteOffset, byteLength), draw);
      return array;
    },
    randomUUID() {
      const draw = drawing();
      if (draw === undefined) return real.randomUUID();
      const bytes = fill(new Uint8Array(16), draw);
      // Version 4, variant 1: the bits that say that the others are random.
      bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
      const hex = Buffer.from(bytes).toString("hex");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}

const isOfWholeNumbers = (array: unknown): array is ArrayBufferView =>
  ArrayBuffer.isView(array) &&
  !(array instanceof DataView || array instanceof Float32Array || array instanceof Float64Array);
