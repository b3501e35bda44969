/**
 * A value as it travels between a runner and the judge: see README.md. It is made here from the encoded form by a
 * few lines of its own, so that no codec under test has a say in what is expected.
 */
export type Described =
  | null
  | boolean
  | string
  | readonly Described[]
  | { readonly int64: string }
  | { readonly float64: string }
  | { readonly bytes: string }
  | { readonly illFormed: string }
  | { readonly object: { readonly [field: string]: Described } };

/** What an encoded value is. An ill-formed wrapper stays an ordinary object: cases hand such things to clients on purpose. */
export function describeEncoded(encoded: unknown): Described {
  if (encoded === null || typeof encoded === "boolean") return encoded;
  if (typeof encoded === "number") return { float64: bitsOf(encoded) };
  if (typeof encoded === "string") return isWellFormed(encoded) ? encoded : { illFormed: unitsOf(encoded) };
  if (Array.isArray(encoded)) return encoded.map(describeEncoded);
  const fields = Object.entries(encoded as object);
  const [key, wrapped] = fields.length === 1 ? (fields[0] ?? []) : [];
  if (typeof wrapped === "string") {
    const bytes = Buffer.from(wrapped, "base64");
    if (key === "$integer" && bytes.length === 8) return { int64: String(bytes.readBigInt64LE()) };
    if (key === "$float" && bytes.length === 8)
      return { float64: Buffer.from(bytes).reverse().toString("hex") };
    if (key === "$bytes") return { bytes: bytes.toString("hex") };
  }
  return { object: fromEntries(fields.map(([name, value]) => [name, describeEncoded(value)])) };
}

/** An object of these fields, in which `__proto__` is a field like any other. */
export function fromEntries<T>(fields: readonly (readonly [string, T])[]): { [field: string]: T } {
  const object: { [field: string]: T } = {};
  for (const [name, value] of fields) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

function bitsOf(float: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(float);
  return bytes.toString("hex");
}

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

function unitsOf(text: string): string {
  return [...text].map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}
