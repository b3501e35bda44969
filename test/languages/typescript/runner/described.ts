/** What a case's value looks like on its way; see the suite's README. */
export type Described = unknown;

/** Writes a value of the client down, without the client's codec. */
export function describe(value: unknown): Described {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "bigint") return { int64: String(value) };
  if (typeof value === "number") {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(value);
    return { float64: bytes.toString("hex") };
  }
  if (value instanceof ArrayBuffer) return { bytes: Buffer.from(value).toString("hex") };
  if (Array.isArray(value)) return value.map(describe);
  if (typeof value !== "object") throw new Error(`the client returned a ${typeof value}`);
  return { object: mapFields(value, describe) };
}

/** Makes the value that was written down. */
export function build(described: Described): unknown {
  if (typeof described !== "object" || described === null) return described;
  if (Array.isArray(described)) return described.map(build);
  const { int64, float64, bytes, illFormed, object } = described as {
    readonly [kind: string]: string | object;
  };
  if (typeof int64 === "string") return BigInt(int64);
  if (typeof float64 === "string") return Buffer.from(float64, "hex").readDoubleBE();
  if (typeof bytes === "string") return Uint8Array.from(Buffer.from(bytes, "hex")).buffer;
  if (typeof illFormed === "string") return String.fromCharCode(Number.parseInt(illFormed, 16));
  return mapFields(object as object, build);
}

/** A field named `__proto__` is a field like any other. */
function mapFields(fields: object, each: (value: unknown) => unknown): object {
  const mapped = {};
  for (const [name, value] of Object.entries(fields)) {
    Object.defineProperty(mapped, name, {
      value: each(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return mapped;
}
