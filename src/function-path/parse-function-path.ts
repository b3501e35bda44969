/** A function path that parses: a module of a `convex/` folder, and an export of it. */
export interface FunctionPath {
  /** The folders and the file of the module, without its extension: `["chat", "rooms"]`. */
  readonly components: readonly string[];
  /** The module as it was written, without its extension: `chat//rooms` keeps its oddity. */
  readonly written: string;
  /** The export, such as `get`; `default` where none is named. */
  readonly name: string;
}

/** Why a text is no identifier. */
export type NameFault =
  | { readonly fault: "empty-name" }
  | { readonly fault: "first-character" | "character"; readonly name: string; readonly character: string }
  | { readonly fault: "long-name"; readonly name: string; readonly longest: number }
  | { readonly fault: "underscores"; readonly name: string };

/** Why a text is no function path, for whoever tells it in words of their own. */
export type PathFault =
  | NameFault
  | { readonly fault: "no-file" | "extension" | "absolute"; readonly module: string }
  | { readonly fault: "dots"; readonly module: string; readonly component: "." | ".." }
  | { readonly fault: "long-component"; readonly component: string; readonly longest: number }
  | { readonly fault: "component-characters" | "no-alphanumeric"; readonly component: string };

/** Of the characters of an identifier, and of the bytes of a component with its extension. */
const longest = 64;

/**
 * Reads `module[:name]` by the backend's grammar (`udf_path.rs`, `module_path.rs`, `function_name.rs`): what follows
 * the last colon is the export, and a module may end in `.js`.
 *
 * @returns the path, or why it is none.
 */
export function parseFunctionPath(text: string): FunctionPath | PathFault {
  const colon = text.lastIndexOf(":");
  const module = colon === -1 ? text : text.slice(0, colon);
  const name = colon === -1 ? "default" : text.slice(colon + 1);
  const fault = moduleFault(module) ?? identifierFault(name);
  if (fault !== undefined) return fault;
  const written = withoutExtension(module);
  return { components: componentsOf(module).map(withoutExtensionAtEnd), written, name };
}

/** Why a text is no identifier, such as the name of an export or of a component; nothing where it is one. */
export function identifierFault(name: string): NameFault | undefined {
  const [first] = name;
  if (first === undefined) return { fault: "empty-name" };
  if (!/[A-Za-z_]/.test(first)) return { fault: "first-character", name, character: first };
  const odd = [...name].find((character) => !/[A-Za-z0-9_]/.test(character));
  if (odd !== undefined) return { fault: "character", name, character: odd };
  if (name.length > longest) return { fault: "long-name", name, longest };
  return /^_*$/.test(name) ? { fault: "underscores", name } : undefined;
}

/** Why a folder or file of a module's path cannot be called so; nothing where it can. */
export function componentFault(component: string): PathFault | undefined {
  if (new TextEncoder().encode(component).length > longest)
    return { fault: "long-component", component, longest };
  if (!/^[A-Za-z0-9_.]*$/.test(component)) return { fault: "component-characters", component };
  return /[A-Za-z0-9]/.test(component) ? undefined : { fault: "no-alphanumeric", component };
}

/** What follows the last dot of a file's name, as the backend's `Path::extension` has it: a leading dot makes none. */
export function extensionOf(file: string): string | undefined {
  const dot = file.lastIndexOf(".");
  return dot <= 0 ? undefined : file.slice(dot + 1);
}

const withoutExtension = (module: string): string => module.replace(/\.js$/, "");

const withoutExtensionAtEnd = (component: string, index: number, all: readonly string[]): string =>
  index === all.length - 1 ? withoutExtension(component) : component;

/** The parts of a relative path as the backend's `Path::components` has them: empty parts and inner `.` vanish. */
function componentsOf(path: string): readonly string[] {
  return path.split("/").filter((part, index) => part !== "" && (part !== "." || index === 0));
}

function moduleFault(module: string): PathFault | undefined {
  const components = componentsOf(module);
  const file = components.at(-1);
  if (file === undefined || file === ".." || file === ".") return { fault: "no-file", module };
  const extension = extensionOf(file);
  if (extension !== undefined && extension !== "js") return { fault: "extension", module };
  if (module.startsWith("/")) return { fault: "absolute", module };
  const dots = components.find((component) => component === "." || component === "..");
  if (dots !== undefined) return { fault: "dots", module, component: dots as "." | ".." };
  const canonical = extension === undefined ? [...components.slice(0, -1), `${file}.js`] : components;
  return canonical.map(componentFault).find((fault) => fault !== undefined);
}
