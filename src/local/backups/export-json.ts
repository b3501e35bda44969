const token = /"(?:[^"\\]|\\.)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const eight = new DataView(new ArrayBuffer(8));

/**
 * Turns the text of a line of a backup into the encoded form: there a bare whole number is an int64, and everything
 * else is written alike. The text must be JSON already.
 *
 * @throws Error for a whole number that no int64 holds.
 */
export function encodeExported(text: string): string {
  return text.replace(token, (found) => (/^-?\d+$/.test(found) ? encodeWhole(found) : found));
}

function encodeWhole(digits: string): string {
  // To serde_json -0 is a float, the only one without a point.
  if (digits === "-0") return digits;
  const value = BigInt(digits);
  if (BigInt.asIntN(64, value) !== value) throw new Error(`integer ${digits} does not fit in 64 bits`);
  eight.setBigInt64(0, value, true);
  return `{"$integer":"${Buffer.from(eight.buffer).toString("base64")}"}`;
}
