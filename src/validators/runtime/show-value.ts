import { stepsOfPointer } from "../../json/pointer.ts";

/** A JSON pointer as a program would write the place: `items[3].count`, `["a b"].c`. */
export function pathOf(value: unknown, pointer: string): string {
  let at = value;
  let path = "";
  for (const step of stepsOfPointer(pointer)) {
    if (Array.isArray(at)) path += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(step)) path += path === "" ? step : `.${step}`;
    else path += `[${JSON.stringify(step)}]`;
    at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[step] : undefined;
  }
  return path;
}

/** A value in at most about 60 characters, for a message. */
export function shorten(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") {
    return value.length <= 48
      ? JSON.stringify(value)
      : `${JSON.stringify(value.slice(0, 40))}… (${value.length} characters)`;
  }
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `a list of ${value.length}`;
  if (typeof value !== "object" || value === null) return String(value);
  const text = Object.keys(value).length <= 4 ? (safeJson(value) ?? "") : "";
  if (text !== "" && text.length <= 60) return text;
  const keys = Object.keys(value);
  const named = keys.slice(0, 4).map((key) => (key.length <= 20 ? key : `${key.slice(0, 19)}…`));
  return `an object of ${named.join(", ")}${keys.length > 4 ? ` and ${keys.length - 4} more` : ""}`;
}

function safeJson(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
