/** The pieces of a function path. */
export interface FunctionPath {
  /** As it is sent: `chat/rooms:get`. */
  readonly path: string;
  readonly module: readonly string[];
  readonly name: string;
}

const maximumLength = 64;

/**
 * Reads an identifier of a function-spec, such as `chat/rooms.js:get`, by the backend's grammar
 * (`udf_path.rs`, `module_path.rs`, `function_name.rs`). Returns the reason as text when it is none.
 */
export function parseFunctionPath(identifier: string): FunctionPath | string {
  const colon = identifier.lastIndexOf(":");
  const modulePath = colon === -1 ? identifier : identifier.slice(0, colon);
  const name = colon === -1 ? "default" : identifier.slice(colon + 1);
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /^_+$/.test(name) || name.length > maximumLength) {
    return `“${name}” is not a name that an export can have`;
  }
  const module = modulePath.replace(/\.js$/, "").split("/");
  for (const [index, segment] of module.entries()) {
    const last = index === module.length - 1;
    if (segment === "") return "a piece of its module's path is empty";
    if (!/^[A-Za-z0-9_.]+$/.test(segment) || !/[A-Za-z0-9]/.test(segment) || segment.startsWith(".")) {
      return `“${segment}” is not a name that a module can have`;
    }
    if (last && segment.includes(".")) return `“${segment}” has an extension that is not js`;
    if (segment.length > maximumLength - (last ? ".js".length : 0)) return `“${segment}” is too long`;
  }
  return { path: `${module.join("/")}:${name}`, module, name };
}
