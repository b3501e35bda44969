import { type EngineComponent, type EngineModule, fileKey } from "./engine/messages.ts";

/** A component whose modules say which files of the bundle they share with others. */
export interface CodeComponent extends Omit<EngineComponent, "modules"> {
  readonly modules: readonly (EngineModule & { readonly chunks: readonly string[] })[];
}

/** The code that an engine runs. */
export interface EngineCode {
  /** The app, and every component that it uses. */
  readonly components: readonly CodeComponent[];
  /** The text of `auth.config.ts`, bundled; null when there is none. */
  readonly authConfig: string | null;
  readonly folder: string;
}

/** The code without the files that cannot be loaded. */
export function codeWithout({ components, authConfig }: EngineCode, left: ReadonlyMap<string, string>) {
  return {
    components: components.map((component) => ({
      ...component,
      modules: component.modules
        .filter(({ path }) => !left.has(fileKey(component.path, path)))
        .map(({ path, file, source }) => ({ path, file, source })),
      schema: left.has(fileKey(component.path, "schema.js")) ? null : component.schema,
    })),
    authConfig: left.has("auth.config.js") ? null : authConfig,
  };
}

/**
 * Nothing but what a file shares with others that are still to be loaded, each shared file as a module by itself: to find
 * out whether one of them is what never comes to an end. Undefined where it shares nothing.
 */
export function sharedBy(key: string, { components }: EngineCode, left: ReadonlyMap<string, string>) {
  const waiting = new Set(
    components.flatMap(({ path: component, modules }) =>
      modules
        .filter(({ path }) => fileKey(component, path) !== key && !left.has(fileKey(component, path)))
        .flatMap(({ chunks }) => chunks.map((file) => fileKey(component, file))),
    ),
  );
  const shared = components.map((component) => ({
    ...component,
    schema: null,
    modules: (component.modules.find(({ path }) => fileKey(component.path, path) === key)?.chunks ?? [])
      .filter((file) => waiting.has(fileKey(component.path, file)))
      .map((file) => ({ path: file, file, source: file })),
  }));
  if (shared.every(({ modules }) => modules.length === 0)) return undefined;
  return { components: shared, authConfig: null };
}

/** The files that run a shared file. */
export function runnersOf(sharedKey: string, { components }: EngineCode): readonly string[] {
  return components.flatMap(({ path: component, modules }) =>
    modules
      .filter(({ chunks }) => chunks.some((file) => fileKey(component, file) === sharedKey))
      .map(({ path }) => fileKey(component, path)),
  );
}
