/** The id that `trueBytes` gives; in a test's source it stands as a variable of every table's type. */
const sampleId = "j57000820c20a1g7104gm2rc1m70ynr8";

/** Encoded bytes as a TypeScript expression, or nothing where no value has such bytes: types cannot see those. */
export function asTypescript(json: unknown): string | undefined {
  if (json === sampleId) return "id";
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  if (Array.isArray(json)) {
    const items = json.map(asTypescript);
    return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
  }
  const entries = Object.entries(json);
  const [first] = entries;
  if (first !== undefined && entries.length === 1 && first[0].startsWith("$")) return encoded(...first);
  const fields = entries.map(([name, value]) => {
    const text = asTypescript(value);
    const key = name === sampleId ? "[id]" : JSON.stringify(name);
    return text === undefined ? undefined : `${key}: ${text}`;
  });
  return fields.includes(undefined) ? undefined : `{ ${fields.join(", ")} }`;
}

function encoded(kind: string, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const bytes = Buffer.from(value, "base64");
  if (kind === "$bytes") return `Uint8Array.of(${[...bytes].join(", ")}).buffer`;
  if (bytes.length !== 8) return undefined;
  if (kind === "$integer") return `${bytes.readBigInt64LE()}n`;
  const float = bytes.readDoubleLE();
  // What a number of JSON says as well is wrong on the wire only.
  if (Number.isFinite(float) && !Object.is(float, -0)) return undefined;
  return Object.is(float, -0) ? "-0" : `Number(${JSON.stringify(String(float))})`;
}
