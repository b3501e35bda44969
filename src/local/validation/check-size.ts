/** Most bytes of an argument list, and of a returned value, by the formula of `sizeOf`. */
const limit = 16 * 1024 * 1024;

/** How large a value is by Convex's own measure, which is neither its JSON's length nor its memory. */
export function sizeOf(value: unknown): number {
  if (value === null || typeof value === "boolean") return 1;
  if (typeof value === "number" || typeof value === "bigint") return 9;
  if (typeof value === "string") return 2 + Buffer.byteLength(value);
  if (value instanceof ArrayBuffer) return 2 + value.byteLength;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item), 2);
  let size = 2;
  for (const [name, field] of Object.entries(value as object)) {
    if (field !== undefined) size += name.length + 1 + sizeOf(field);
  }
  return size;
}

/** Bytes as the backend prints them: binary units, two decimals at most, as in `16.5 MiB`. */
export function showSize(bytes: number): string {
  return `${Number((bytes / 1024 / 1024).toFixed(2))} MiB`;
}

/** The backend's message for arguments over the limit. */
export function argumentsSizeProblem(
  { identifier, args }: { readonly identifier: string; readonly args: string },
  values: readonly unknown[],
): string | undefined {
  // Two characters of JSON, `0,`, are nine bytes at most.
  if (args.length * 5 <= limit) return undefined;
  const size = sizeOf(values);
  if (size <= limit) return undefined;
  return `Arguments for ${identifier} are too large (actual: ${showSize(size)}, limit: ${showSize(limit)})`;
}

/** The backend's message for a returned value over the limit. */
export function returnedSizeProblem(identifier: string, value: unknown): string | undefined {
  if (typeof value !== "object" && typeof value !== "string") return undefined;
  const size = sizeOf(value);
  if (size <= limit) return undefined;
  return `Function ${identifier} return value is too large (actual: ${showSize(size)}, limit: ${showSize(limit)})`;
}
