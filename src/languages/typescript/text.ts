import { type Code, quoted, word } from "../../emit/code.ts";

/** A property's name in TypeScript: bare where it is an identifier, in quotes where it is anything else. */
export function propertyName(name: string): Code {
  return isIdentifier(name) ? word(name) : quoted(name);
}

/** Whether a name can stand without quotes. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
