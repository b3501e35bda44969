import { type PathFault, parseFunctionPath } from "../function-path/index.ts";
import type { NamedFunction } from "../model/index.ts";

/** A function, and its path as it is sent: `chat/rooms:get`. */
type FunctionAt = NamedFunction & { readonly path: string };

/**
 * Reads an identifier of a function-spec, such as `chat/rooms.js:get`. Returns the reason as text when it is none that
 * a folder can have.
 */
export function readIdentifier(identifier: string): FunctionAt | string {
  const parsed = parseFunctionPath(identifier);
  if ("fault" in parsed) return reasonOf(parsed);
  const { components: module, written, name } = parsed;
  if (written !== module.join("/")) return "a piece of its module's path is empty";
  const hidden = module.find((component) => component.startsWith("."));
  if (hidden !== undefined) return `“${hidden}” is not a name that a module can have`;
  return { path: `${written}:${name}`, module, name };
}

function reasonOf(found: PathFault): string {
  switch (found.fault) {
    case "empty-name":
      return "“” is not a name that an export can have";
    case "first-character":
    case "character":
    case "long-name":
    case "underscores":
      return `“${found.name}” is not a name that an export can have`;
    case "no-file":
    case "absolute":
      return "a piece of its module's path is empty";
    case "extension":
      return `“${found.module.slice(found.module.lastIndexOf("/") + 1)}” has an extension that is not js`;
    case "long-component":
      return `“${found.component.replace(/\.js$/, "")}” is too long`;
    case "dots":
    case "component-characters":
    case "no-alphanumeric":
      return `“${found.component.replace(/\.js$/, "")}” is not a name that a module can have`;
  }
}
