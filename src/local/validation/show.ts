import { decodeValue } from "../../values/index.ts";
import type { FieldValidator, Validator } from "./validator.ts";

// How the backend prints values and validators inside its messages. This is the backend's formatting, not JSON.

/** A float as the backend's `{:?}` prints it: always with a point, an exponent below 1e-5 and from 1e16 on. */
export function showFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-5 || size >= 1e16)) return value.toExponential().replace("e+", "e");
  const plain = /e/.test(String(value)) ? withoutZeros(value.toFixed(20)) : String(value);
  return plain.includes(".") ? plain : `${plain}.0`;
}

/** Digits without the zeros at their end. */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}

const escapes: Record<string, string> = {
  "\0": "\\0",
  "\t": "\\t",
  "\r": "\\r",
  "\n": "\\n",
  '"': '\\"',
  "\\": "\\\\",
};

/** A string as the backend's `{:?}` prints it. */
export function showString(text: string): string {
  const inner = text.replace(/["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, (character) => {
    const known = escapes[character];
    return known ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
  return `"${inner}"`;
}

/** A single character as the backend's `{:?}` prints it. */
export function showCharacter(character: string): string {
  if (character === "'") return "'\\''";
  return character === '"' ? "'\"'" : `'${showString(character).slice(1, -1)}'`;
}

/** Orders names by their bytes, which for field names are their characters. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A value as the backend shows it in a message. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (typeof value === "number") return showFloat(value);
  if (typeof value === "string") return showString(value);
  if (value instanceof ArrayBuffer) return `b"${Buffer.from(value).toString("base64")}"`;
  if (Array.isArray(value)) return `[${value.map(showValue).join(", ")}]`;
  const fields = Object.entries(value as object).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => byName(a, b))
    .map(([name, field]) => `${name}: ${showValue(field)}`)
    .join(", ")}}`;
}

/** The inside of `v.literal(…)`: JSON where there is some, else the name of the type. */
export function showLiteral(literal: unknown): string {
  const value = decodeValue(literal as never) as unknown;
  if (typeof value === "bigint") return "<bigint>";
  if (typeof value === "number") return Number.isFinite(value) ? showFloat(value) : "<number>";
  return JSON.stringify(value);
}

const showField = ({ fieldType, optional }: FieldValidator): string =>
  optional ? `v.optional(${showValidator(fieldType)})` : showValidator(fieldType);

/** A validator as the code that makes it, in the backend's spelling. */
export function showValidator(validator: Validator): string {
  switch (validator.type) {
    case "number":
      return "v.float64()";
    case "bigint":
      return "v.int64()";
    case "map":
    case "set":
      return "v.any()";
    case "id":
      return `v.id("${validator.tableName}")`;
    case "literal":
      return `v.literal(${showLiteral(validator.value)})`;
    case "array":
      return `v.array(${showValidator(validator.value)})`;
    case "record":
      return `v.record(${showValidator(validator.keys)}, ${showValidator(validator.values.fieldType)})`;
    case "union":
      return `v.union(${validator.value.map(showValidator).join(", ")})`;
    case "object":
      return `v.object({${Object.keys(validator.value)
        .sort(byName)
        .map((name) => `${name}: ${showField(validator.value[name] as FieldValidator)}`)
        .join(", ")}})`;
    default:
      return `v.${validator.type}()`;
  }
}
