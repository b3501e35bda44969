import type { JsonObject } from "../json/index.ts";

/** A schema that `prepareSchema` has been over. */
export type Schema = JsonObject | boolean;

/** Prints an expression that is true of a value that fits, for the value's name. */
export type Test = (value: string) => string;

export const always: Test = () => "true";
export const never: Test = () => "false";

/** True where every part is. */
export function allOf(parts: readonly Test[]): Test {
  const said = parts.filter((part) => part !== always);
  if (said.includes(never)) return never;
  if (said.length < 2) return said[0] ?? always;
  return (value) => said.map((part) => `(${part(value)})`).join(" && ");
}

/** True where any part is. */
export function anyOf(parts: readonly Test[]): Test {
  const said = parts.filter((part) => part !== never);
  if (said.includes(always)) return always;
  if (said.length < 2) return said[0] ?? never;
  return (value) => said.map((part) => `(${part(value)})`).join(" || ");
}

/** True where the part is not. */
export function not(part: Test): Test {
  if (part === always) return never;
  return part === never ? always : (value) => `!(${part(value)})`;
}
