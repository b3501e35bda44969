/** What an index orders by: a Convex value, or `undefined` where a document lacks the field. */
export type Indexed = unknown;

const tags = { undefined: "\x01", null: "\x03", float: "\x0D", false: "\x0E", true: "\x0F" };
const tag = { string: "\x10", bytes: "\x11", array: "\x12", object: "\x15" };
const end = "\0";
const escapeByte = "\xFF";
const zeroInteger = 0x8;

const eight = new DataView(new ArrayBuffer(8));
const eightBytes = Buffer.from(eight.buffer);
const beyondAscii = /[^ -~]/;

/**
 * The backend's sort key of one value: a string of bytes (characters 0 to 255) that compares, byte by byte, as the
 * value does. Where it is another key's beginning, that one goes on with the byte that escapes, which no value begins
 * with and which is greater than whatever a value begins with. The rules are those of `crates/value/src/sorting.rs`: types in the
 * order undefined, null, int64, float64, boolean, string, bytes, array, object; floats in total order, so that -0
 * lies below 0 and a NaN beyond the infinities.
 */
export function sortKey(value: Indexed): string {
  switch (typeof value) {
    case "string":
      return tag.string + text(value) + end;
    case "number":
      return tags.float + float(value);
    case "boolean":
      return value ? tags.true : tags.false;
    case "bigint":
      return integer(value);
    case "undefined":
      return tags.undefined;
    default:
      return container(value as object | null);
  }
}

/** The sort key of a list of values, one after another: a shorter list's is the beginning of every longer one's. */
export const sortKeys = (values: readonly Indexed[]): string => values.map(sortKey).join("");

/** Above every list of keys that begins with `key`, and below every other key above it. */
export const afterPrefix = (key: string): string => key + escapeByte;

/** Compares keys as strings of bytes. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function container(value: object | null): string {
  if (value === null) return tags.null;
  if (value instanceof ArrayBuffer) return tag.bytes + escaped(Buffer.from(value).toString("latin1")) + end;
  if (Array.isArray(value)) return tag.array + sortKeys(value) + end;
  let key = tag.object;
  for (const name of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[name];
    // A name of no characters would look like the end of the object.
    if (field !== undefined) key += name + end + (name === "" ? escapeByte : "") + sortKey(field);
  }
  return key + end;
}

function text(value: string): string {
  if (!beyondAscii.test(value)) return value;
  return escaped(Buffer.from(value, "utf8").toString("latin1"));
}

/** A zero byte would end the string early: it is followed by a byte that begins no value. */
const escaped = (bytes: string): string =>
  bytes.includes("\0") ? bytes.replaceAll("\0", `\0${escapeByte}`) : bytes;

function float(value: number): string {
  eight.setFloat64(0, value);
  if (eightBytes[0] !== undefined && eightBytes[0] >= 0x80) {
    for (let at = 0; at < 8; at += 1) eightBytes[at] = ~(eightBytes[at] as number) & 0xff;
  } else eightBytes[0] = (eightBytes[0] as number) | 0x80;
  return eightBytes.toString("latin1", 0, 8);
}

/** As many bytes as it needs, 1, 2, 4 or 8, and a tag that says how many and on which side of zero. */
function integer(value: bigint): string {
  const steps = [1, 2, 4, 8].findIndex((bytes) => BigInt.asIntN(bytes * 8, value) === value) + 1;
  eight.setBigInt64(0, value);
  return (
    String.fromCharCode(zeroInteger + (value < 0n ? -steps : steps)) +
    eightBytes.toString("latin1", 8 - 2 ** (steps - 1), 8)
  );
}
