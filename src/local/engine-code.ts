import { type EngineComponent, fileKey } from "./engine/messages.ts";

/** The code that an engine runs. */
export interface EngineCode {
  /** The app, and every component that it uses. */
  readonly components: readonly EngineComponent[];
  /** The text of `auth.config.ts`, bundled; null when there is none. */
  readonly authConfig: string | null;
  readonly folder: string;
}

/** The code without the files that cannot be loaded. */
export function codeWithout({ components, authConfig }: EngineCode, left: ReadonlyMap<string, string>) {
  return {
    components: components.map((component) => ({
      ...component,
      modules: component.modules.filter(({ path }) => !left.has(fileKey(component.path, path))),
      schema: left.has(fileKey(component.path, "schema.js")) ? null : component.schema,
    })),
    authConfig: left.has("auth.config.js") ? null : authConfig,
  };
}
