/** Equal text for equal shapes. JSON has no bigint and no -0, so that these are spelled out. */
export function shapeKey(shape: unknown): string {
  return JSON.stringify(shape, (_, value) => {
    if (typeof value === "bigint") return { int64: String(value) };
    return Object.is(value, -0) ? { float64: "-0" } : value;
  });
}
