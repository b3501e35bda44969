/**
 * Takes every secret out of a text, or out of the texts and names of anything that holds texts: a server, a function
 * or a `fetch` of the caller's own can repeat one anywhere. What shows none is given back as it is; what does is
 * copied, with its prototype, and never changed. A token of a few letters is none, and would be struck out of every
 * text.
 */
export function redact<Given>(value: Given, secrets: readonly string[]): Given;
export function redact(value: unknown, secrets: readonly string[], seen?: Map<unknown, unknown>): unknown;
export function redact(value: unknown, secrets: readonly string[], seen = new Map()): unknown {
  if (!secrets.length) return value;
  if (typeof value === "string") {
    return secrets.reduce(
      (clean, secret) => (secret[3] ? clean.replaceAll(secret, "[redacted]") : clean),
      value,
    );
  }
  if (!value || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  if (seen.has(value)) return seen.get(value);
  seen.set(value, "[circular]");
  const copy: object = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
  let clean = value;
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    const given = name === "stack" ? (value as Error).stack : own.value;
    const item = redact(given, secrets, seen);
    const field = redact(name, secrets);
    if (item !== given || field !== name) clean = copy;
    Object.defineProperty(copy, field, item === given ? own : { value: item, enumerable: !!own.enumerable });
  }
  seen.set(value, clean);
  return clean;
}
