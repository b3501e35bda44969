import type { Json } from "./json.ts";

/** JSON text with an indent of two spaces. Unlike `JSON.stringify` it prints a bigint, as bare digits. */
export function printJson(value: Json, indent = ""): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ["[", "]", value.map((item) => printJson(item, deeper))]
    : [
        "{",
        "}",
        Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${printJson(field, deeper)}`),
      ];
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => deeper + part).join(",\n")}\n${indent}${close}`;
}
