/** JSON text of a value whose whole numbers may be bigint, digit for digit. */
export function printExact(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printExact).join()}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${printExact(field)}`).join()}}`;
}

/** A string, which stays as it is, or a whole number that a double may not hold. */
const longNumbers = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/** What JSON text says, for comparing: a whole number of sixteen digits or more is `{ "$number": "…" }`. */
export function readExact(text: string): unknown {
  return JSON.parse(
    text.replaceAll(longNumbers, (token) => (token.startsWith('"') ? token : `{"$number":"${token}"}`)),
  );
}
