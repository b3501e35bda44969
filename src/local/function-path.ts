import { showCharacter } from "./validation/show.ts";

/** A function path that parses. */
export interface FunctionPath {
  /** The module as the folder names it, such as `dir/messages.js`: rebuilt from its components. */
  readonly module: string;
  /** The module as it was written, without its extension: `dir//messages` keeps its oddity. */
  readonly written: string;
  readonly name: string;
  /** Below `_system/`. */
  readonly isSystem: boolean;
}

/** Why a path does not parse, in the backend's words. */
export interface PathFault {
  readonly reason: string;
}

const longest = 64;

function identifierFault(name: string): string | undefined {
  const [first] = name;
  if (first === undefined) return "Identifier cannot be empty";
  if (!/[A-Za-z_]/.test(first)) {
    return `Invalid first character ${showCharacter(first)} in ${name}: Identifiers must start with an alphabetic character or underscore`;
  }
  const odd = [...name].find((character) => !/[A-Za-z0-9_]/.test(character));
  if (odd !== undefined) {
    return `Identifier ${name} has invalid character ${showCharacter(odd)}: Identifiers can only contain alphanumeric characters or underscores`;
  }
  if (name.length > longest) return `Identifier is too long (${name.length} > maximum ${longest})`;
  return /^_*$/.test(name) ? `Identifier ${name} cannot have exclusively underscores` : undefined;
}

function componentFault(component: string): string | undefined {
  const length = Buffer.byteLength(component);
  if (length > longest) {
    const shown = Buffer.from(component).subarray(0, longest).toString();
    return `Path component is too long (${length} > maximum ${longest}): ${shown}...`;
  }
  if (!/^[A-Za-z0-9_.]*$/.test(component)) {
    return `Path component ${component} can only contain alphanumeric characters, underscores, or periods.`;
  }
  if (/[A-Za-z0-9]/.test(component)) return undefined;
  return `Path component ${component} must have at least one alphanumeric character.`;
}

/** What follows the last dot of a file's name, as the backend's `Path::extension` has it: a leading dot makes none. */
function extensionOf(file: string): string | undefined {
  const dot = file.lastIndexOf(".");
  return dot <= 0 ? undefined : file.slice(dot + 1);
}

/** The parts of a relative path as the backend's `Path::components` has them: empty parts and inner `.` vanish. */
function componentsOf(path: string): readonly string[] {
  return path.split("/").filter((part, index) => part !== "" && (part !== "." || index === 0));
}

function moduleFault(module: string): string | undefined {
  const components = componentsOf(module);
  const file = components.at(-1);
  if (file === undefined || file === ".." || file === ".")
    return `Module path ${module} doesn't have a filename.`;
  const extension = extensionOf(file);
  if (extension !== undefined && extension !== "js") {
    return `Module path (${module}) has an extension that isn't 'js'.`;
  }
  if (module.startsWith("/")) return `Module paths must be relative (${module} is absolute).`;
  const odd = components.find((component) => component === "." || component === "..");
  if (odd !== undefined) {
    return `Invalid path component ${odd === "." ? "CurDir" : "ParentDir"} in ${module}.`;
  }
  const canonical = extension === undefined ? [...components.slice(0, -1), `${file}.js`] : components;
  return canonical.map(componentFault).find((fault) => fault !== undefined);
}

/** Reads `module[:name]` by the backend's grammar. */
export function parseFunctionPath(path: string): FunctionPath | PathFault {
  const colon = path.lastIndexOf(":");
  const module = colon === -1 ? path : path.slice(0, colon);
  const name = colon === -1 ? "default" : path.slice(colon + 1);
  const reason = moduleFault(module) ?? (colon === -1 ? undefined : identifierFault(name));
  if (reason !== undefined) return { reason };
  const components = componentsOf(module);
  const bare = components.join("/").replace(/\.js$/, "");
  return {
    module: `${bare}.js`,
    written: module.replace(/\.js$/, ""),
    name,
    isSystem: components[0] === "_system",
  };
}

/** Whether the backend stumbles over a path that it has parsed, when it takes it apart without its extension. */
export function failsRebuilding(module: string): boolean {
  const bare = (componentsOf(module).at(-1) ?? "").replace(/\.js$/, "");
  return componentFault(bare) !== undefined || extensionOf(bare) !== undefined;
}

/** A path as messages show it: without `.js`, and without `:default`. */
export function strippedPath({ module, name }: Pick<FunctionPath, "module" | "name">): string {
  const bare = module.replace(/\.js$/, "");
  return name === "default" ? bare : `${bare}:${name}`;
}

/** Whether a module was written just as the folder names it. */
export const isTidy = ({ module, written }: FunctionPath): boolean => module === `${written}.js`;

/** Why a component path does not parse; undefined when it does. */
export function componentPathFault(path: string): string | undefined {
  if (path === "") return undefined;
  return path
    .split("/")
    .map(identifierFault)
    .find((fault) => fault !== undefined);
}
