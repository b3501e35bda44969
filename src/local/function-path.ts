import {
  componentFault,
  extensionOf,
  identifierFault,
  type PathFault,
  parseFunctionPath,
} from "../function-path/index.ts";
import { showCharacter } from "./validation/show.ts";

/** A function path that parses, as requests are answered by it. */
export interface CalledPath {
  /** The module as the folder names it, such as `dir/messages.js`: rebuilt from its components. */
  readonly module: string;
  /** The module as it was written, without its extension: `dir//messages` keeps its oddity. */
  readonly written: string;
  readonly name: string;
  /** Below `_system/`. */
  readonly isSystem: boolean;
}

/** Says a fault of a path in the backend's words. */
function inBackendWords(found: PathFault): string {
  switch (found.fault) {
    case "empty-name":
      return "Identifier cannot be empty";
    case "first-character":
      return `Invalid first character ${showCharacter(found.character)} in ${found.name}: Identifiers must start with an alphabetic character or underscore`;
    case "character":
      return `Identifier ${found.name} has invalid character ${showCharacter(found.character)}: Identifiers can only contain alphanumeric characters or underscores`;
    case "long-name":
      return `Identifier is too long (${found.name.length} > maximum ${found.longest})`;
    case "underscores":
      return `Identifier ${found.name} cannot have exclusively underscores`;
    case "no-file":
      return `Module path ${found.module} doesn't have a filename.`;
    case "extension":
      return `Module path (${found.module}) has an extension that isn't 'js'.`;
    case "absolute":
      return `Module paths must be relative (${found.module} is absolute).`;
    case "dots":
      return `Invalid path component ${found.component === "." ? "CurDir" : "ParentDir"} in ${found.module}.`;
    case "long-component": {
      const bytes = Buffer.from(found.component);
      return `Path component is too long (${bytes.length} > maximum ${found.longest}): ${bytes.subarray(0, found.longest)}...`;
    }
    case "component-characters":
      return `Path component ${found.component} can only contain alphanumeric characters, underscores, or periods.`;
    case "no-alphanumeric":
      return `Path component ${found.component} must have at least one alphanumeric character.`;
  }
}

/** Reads `module[:name]` by the backend's grammar; where it is none, says why in the backend's words. */
export function parseCalledPath(path: string): CalledPath | { readonly reason: string } {
  const parsed = parseFunctionPath(path);
  if ("fault" in parsed) return { reason: inBackendWords(parsed) };
  const { components, written, name } = parsed;
  return { module: `${components.join("/")}.js`, written, name, isSystem: components[0] === "_system" };
}

/** Whether the backend stumbles over a path that it has parsed, when it takes it apart without its extension. */
export function failsRebuilding(module: string): boolean {
  const bare = module.slice(module.lastIndexOf("/") + 1).replace(/\.js$/, "");
  return componentFault(bare) !== undefined || extensionOf(bare) !== undefined;
}

/** A path as messages show it: without `.js`, and without `:default`. */
export function strippedPath({ module, name }: Pick<CalledPath, "module" | "name">): string {
  const bare = module.replace(/\.js$/, "");
  return name === "default" ? bare : `${bare}:${name}`;
}

/** Whether a module was written just as the folder names it. */
export const isTidy = ({ module, written }: CalledPath): boolean => module === `${written}.js`;

/** Why a component path does not parse, in the backend's words; undefined when it does. */
export function componentPathFault(path: string): string | undefined {
  if (path === "") return undefined;
  const fault = path
    .split("/")
    .map(identifierFault)
    .find((found) => found !== undefined);
  return fault && inBackendWords(fault);
}
