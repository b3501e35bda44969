/** How the numbers are called that JSON has no form for, or that its printers lose. */
export const specialFloats: ReadonlyMap<string, number> = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
]);

/** The name of such a number, or nothing where JSON can write it. */
export function specialName(value: number): string | undefined {
  if (Object.is(value, -0)) return "-0";
  return Number.isFinite(value) ? undefined : String(value);
}
