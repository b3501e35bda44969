/**
 * Takes every secret out of a text, or out of a failure's texts and names: a server, a function or a token function can repeat one
 * anywhere. An error that caused it stays as it is, unless it would show one: then its cleaned text
 * stands for it. A token of a few letters is none, and would be struck out of every text.
 */
export function redact<Given>(value: Given, secrets: readonly string[]): Given;
export function redact(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") {
    return secrets.reduce(
      (clean, secret) => (secret[3] ? clean.replaceAll(secret, "[redacted]") : clean),
      value,
    );
  }
  if (Array.isArray(value)) return value.map((item) => redact(item, secrets));
  if (value instanceof Error) {
    const shown = `${value.stack}${value.cause}`;
    const clean = redact(shown, secrets);
    return clean === shown ? value : clean;
  }
  // `fromEntries` defines: `__proto__` is a name like any other.
  return value && Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(redact(Object.entries(value), secrets))
    : value;
}
