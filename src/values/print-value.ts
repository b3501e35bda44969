import { encodeValue } from "./encode-value.ts";
import type { ExportJson, Value, ValueFormat } from "./value.ts";

/**
 * Writes a value as the very text that the backend prints: compact, fields sorted by byte, every float64 with a
 * decimal point or an exponent, int64 in `export_json` as bare digits. For servers and for comparing bytes.
 *
 * @throws {@link ConvexValueError} like {@link encodeValue}.
 */
export function printValue(value: Value, options: { readonly format?: ValueFormat } = {}): string {
  return print(encodeValue(value, options));
}

function print(json: ExportJson): string {
  if (typeof json === "number") return printFloat(json);
  if (typeof json === "bigint") return String(json);
  if (json === null || typeof json !== "object") return JSON.stringify(json);
  if (Array.isArray(json)) return `[${json.map(print).join()}]`;
  const fields = Object.keys(json).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${print(json[field] as ExportJson)}`).join()}}`;
}

/**
 * A finite double as Rust's `ryu` prints it, which serde_json uses: the shortest digits that read back, plain
 * between 1e-5 and 1e16, else with an exponent that carries no plus sign.
 */
function printFloat(value: number): string {
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const sign = value < 0 ? "-" : "";
  const [mantissa = "", exponent = ""] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) + 1;
  if (point > 16 || point <= -5) return `${sign}${mantissa}e${Number(exponent)}`;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (digits.length <= point) return `${sign}${digits.padEnd(point, "0")}.0`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
