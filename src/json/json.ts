/** A JSON value as the document's files hold it. Integers beyond 2^53 are bigint, so that none is rounded. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;

/** A JSON object whose fields nobody has looked at yet. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Tells objects from arrays, scalars and what is not there. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object, or an empty one, for reading what may be missing. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list, or an empty one, for reading what may be missing. */
export function asList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text, or the empty string, for reading what may be missing. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
