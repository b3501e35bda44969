import { createHash } from "node:crypto";
import { parseCalledPath, strippedPath } from "../../function-path.ts";
import type { LoadedComponent, LoadedFunction } from "../load-functions.ts";
import type { FunctionType } from "../messages.ts";
import { PlatformError } from "../transaction/platform-error.ts";

/** How functions name each other: one of the three, as npm `convex` sends it. */
export interface Address {
  readonly name?: string;
  readonly reference?: string;
  readonly functionHandle?: string;
}

/** A function of some component, which may or may not be there. */
export interface Target {
  readonly component: string;
  /** Such as `messages.js:list`. */
  readonly identifier: string;
}

/** `messages:list`, as messages name a function. */
export function shownName(identifier: string): string {
  const [module = "", name = ""] = identifier.split(":");
  return strippedPath({ module, name });
}

const childReference = /^_reference\/childComponent\/([^/]+)\/(.+)$/;

/** All code that is loaded: components by path, and how their functions find each other. */
export class LoadedCode {
  readonly #handles = new Map<string, Target>();

  constructor(readonly components: ReadonlyMap<string, LoadedComponent>) {
    for (const [component, { functions }] of components)
      for (const identifier of functions.keys())
        this.#handles.set(handleOf({ component, identifier }), { component, identifier });
  }

  find({ component, identifier }: Target): LoadedFunction | undefined {
    return this.components.get(component)?.functions.get(identifier);
  }

  /**
   * Follows an address from a component.
   *
   * @param call - the system call, for messages.
   * @throws {@link PlatformError} in the backend's words.
   */
  resolve(component: string, call: string, { name, reference, functionHandle }: Address): Target {
    if (functionHandle !== undefined) {
      const target = this.#handles.get(functionHandle);
      if (target === undefined) throw new PlatformError("Function handle not found");
      return target;
    }
    if (name !== undefined) return { component, identifier: identifierOf(name, call) };
    if (reference === undefined)
      throw new PlatformError(`Invalid arguments for \`${call}\`: Missing required argument 'name'`);
    return this.#follow(component, reference, call);
  }

  /** A text that names a function from anywhere; the same one for as long as there is such a function. */
  handle(target: Target): string {
    if (this.find(target) === undefined) throw new PlatformError(notFound(target));
    return handleOf(target);
  }

  #follow(component: string, reference: string, call: string): Target {
    const [, child = "", exported = ""] = childReference.exec(reference) ?? [];
    if (child === "")
      throw new PlatformError(`Invalid arguments for \`${call}\`: Invalid reference ${reference}`);
    const path = this.components.get(component)?.children.get(child);
    if (path === undefined) throw new PlatformError(`Child component ComponentName("${child}") not found`);
    const steps = exported.split("/");
    const name = steps.pop() ?? "";
    const target = { component: path, identifier: `${steps.join("/")}.js:${name}` };
    if (this.find(target)?.visibility !== "public")
      throw new PlatformError(
        `Child component ${child} does not export [${[...steps, name].map((step) => `"${step}"`).join(", ")}]`,
      );
    return target;
  }
}

/** What is said of a function that another one calls and that is not there. */
export function notFound({ component, identifier }: Target): string {
  const where = component === "" ? "" : ` in '${component}'`;
  return `Could not find function for '${shownName(identifier)}'${where}. Did you forget to run \`npx convex dev\`?`;
}

const handleOf = ({ component, identifier }: Target): string =>
  `function://${createHash("sha256").update(`${component} ${identifier}`).digest("hex").slice(0, 32)}`;

function identifierOf(name: string, call: string): string {
  const path = parseCalledPath(name);
  if ("reason" in path) throw new PlatformError(`Invalid arguments for \`${call}\`: ${path.reason}`);
  return `${path.module}:${path.name}`;
}

/** What is said of a function that is not of the type that it is called as. */
export const wrongType = (identifier: string, called: FunctionType, found: FunctionType): string =>
  `Trying to execute ${identifier} as ${capital(called)}, but it is defined as ${capital(found)}.`;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
