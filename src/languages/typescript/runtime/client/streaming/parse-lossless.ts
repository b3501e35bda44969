import { type ExactJson, replaceFields } from "./exact-json.ts";
import { parseExact } from "./parse-exact.ts";

/** Reads JSON and rounds no whole number: one that a double does not hold is a bigint, every other a number. */
export function parseLossless(text: string): ExactJson {
  const relax = (value: ExactJson): ExactJson => {
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (typeof value === "object" && value !== null) replaceFields(value, relax);
    return value;
  };
  return relax(parseExact(text));
}
