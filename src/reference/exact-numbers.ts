/** A number that a double cannot hold: the keys that lead to it, and its digits. */
export type ExactNumber = readonly [path: readonly (string | number)[], digits: string];

/** The integers of a document that `JSON.parse` would round. */
export function exactNumbers(value: unknown, path: readonly (string | number)[] = []): ExactNumber[] {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? [] : [[path, String(value)]];
  if (Array.isArray(value)) return value.flatMap((item, index) => exactNumbers(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => exactNumbers(field, [...path, key]));
}

/** Puts them back, as bigint, where they were. */
export function restoreExact(tree: object, numbers: readonly ExactNumber[]): void {
  for (const [path, digits] of numbers) {
    const above = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], tree);
    (above as Record<string, unknown>)[path.at(-1) ?? ""] = BigInt(digits);
  }
}
