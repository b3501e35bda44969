import { type ConvexFunction, pythonName, typescriptName } from "../model/index.ts";
import { type Code, code, joined, nothing, quoted, word } from "./code.ts";

/** How TypeScript reaches a function from `api`: `api.messages.list`. */
export function typescriptCallOf({ module, name }: ConvexFunction): Code {
  const steps = [...module, name]
    .map(typescriptName)
    .map((step) => (isIdentifier(step) ? code`.${word(step)}` : code`[${quoted(step)}]`));
  return code`api${joined(steps, nothing)}`;
}

/** How Python reaches it: `api.messages.send_one`. */
export function pythonCallOf({ module, name }: ConvexFunction): Code {
  return code`api${joined(
    [...module, name].map((step) => code`.${word(pythonName(step))}`),
    nothing,
  )}`;
}

/** A property's name in TypeScript: bare where it is an identifier, in quotes where it is anything else. */
export function propertyName(name: string): Code {
  return isIdentifier(name) ? word(name) : quoted(name);
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
