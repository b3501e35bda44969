import { pathToFileURL } from "node:url";
import type { AuthProvider } from "../auth/auth-provider.ts";
import { reasonOf, withinPatience } from "./load-functions.ts";
import type { EngineComponent, ModuleFailure } from "./messages.ts";

/** What a component's `schema.ts` says, and why it could not be read. */
export interface ReadSchema {
  readonly text: string | null;
  readonly failure?: ModuleFailure;
}

/** Imports a component's schema, which is a module like any other but holds no functions. */
export async function readSchemaOf({ path, schema }: EngineComponent, patience: number): Promise<ReadSchema> {
  if (schema === null) return { text: null };
  try {
    const module = await withinPatience(
      () => import(pathToFileURL(schema).href) as Promise<{ default?: Partial<{ export(): string }> }>,
      patience,
    );
    const definition = module.default;
    const standIn = (definition as Record<symbol, string> | undefined)?.[
      Symbol.for("convex-openapi.stand-in")
    ];
    if (standIn !== undefined) throw new Error(standIn);
    if (typeof definition?.export !== "function")
      throw new Error("it has no default export that `defineSchema` made");
    const text = definition.export();
    JSON.parse(text);
    return { text };
  } catch (thrown) {
    return { text: null, failure: { component: path, path: "schema.js", reason: reasonOf(thrown) } };
  }
}

/** The providers of `auth.config.ts`. They are read here, as the file is code that may do anything. */
export async function readProviders(
  text: string | null,
  patience: number,
): Promise<{ readonly providers: readonly AuthProvider[]; readonly failures: readonly ModuleFailure[] }> {
  if (text === null) return { providers: [], failures: [] };
  try {
    const url = `data:text/javascript,${encodeURIComponent(text)}`;
    const module = await withinPatience(() => import(url), patience);
    return { providers: JSON.parse(JSON.stringify(module.default?.providers ?? [])), failures: [] };
  } catch (thrown) {
    const failure = { component: "", path: "auth.config.js", reason: reasonOf(thrown) };
    return { providers: [], failures: [failure] };
  }
}
