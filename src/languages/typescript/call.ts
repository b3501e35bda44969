import { type Code, code, joined, nothing, quoted, word } from "../../emit/code.ts";
import type { ConvexFunction } from "../../model/index.ts";
import { typescriptName } from "./names.ts";

/** How TypeScript reaches a function from `api`: `api.messages.list`. */
export function typescriptCallOf({ module, name }: ConvexFunction): Code {
  const steps = [...module, name]
    .map(typescriptName)
    .map((step) => (isIdentifier(step) ? code`.${word(step)}` : code`[${quoted(step)}]`));
  return code`api${joined(steps, nothing)}`;
}

/** A property's name in TypeScript: bare where it is an identifier, in quotes where it is anything else. */
export function propertyName(name: string): Code {
  return isIdentifier(name) ? word(name) : quoted(name);
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
