/** Wider than this, a list or an object is broken into lines. */
const width = 92;

const leftOut = new Set(["description", "examples", "mapping"]);

/** What stands below these is named by the author, so that a field called `description` is a field. */
const namesFields = new Set(["properties", "patternProperties"]);

/**
 * JSON for reading: what fits on a line stands on one. Prose and examples are left out, because they stand beside it
 * on the page; so is a discriminator's mapping, which says again what its branches say. A bigint is printed as digits.
 */
export function printSchema(value: unknown, indent = "", names = false): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => printSchema(item, inner))
    : Object.entries(value)
        .filter(([key]) => names || !leftOut.has(key))
        .map(([key, field]) => `${JSON.stringify(key)}: ${printSchema(field, inner, namesFields.has(key))}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (parts.length === 0) return `${open}${close}`;
  const space = Array.isArray(value) ? "" : " ";
  const line = `${open}${space}${parts.join(", ")}${space}${close}`;
  if (!line.includes("\n") && indent.length + line.length <= width) return line;
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}
