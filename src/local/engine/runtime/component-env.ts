import { AsyncLocalStorage } from "node:async_hooks";
import { frames } from "./frame.ts";

/** The component whose modules are being imported; a frame says it for running functions. */
const importing = new AsyncLocalStorage<string>();

/** Runs the import of a component's modules, so that they read that component's variables. */
export const importFor = <T>(component: string, run: () => Promise<T>): Promise<T> =>
  importing.run(component, run);

/** The variables that every function sees, whatever component it belongs to. */
const everywhere = ["CONVEX_CLOUD_URL", "CONVEX_SITE_URL"];

/**
 * Makes `process.env` show each component its own variables: the app those of the deployment, a component only what
 * `app.use` gave it.
 *
 * @param envOf - a component's own variables; undefined for the app.
 */
export function separateEnvironments(
  envOf: (component: string) => Readonly<Record<string, string>> | undefined,
): void {
  const deployment = process.env;
  const current = (): NodeJS.ProcessEnv => {
    const own = envOf(frames.getStore()?.component ?? importing.getStore() ?? "");
    if (own === undefined) return deployment;
    return { ...Object.fromEntries(everywhere.map((name) => [name, deployment[name]])), ...own };
  };
  const view = new Proxy(deployment, {
    get: (_target, name) => current()[String(name)],
    // Node's own object takes no value alone for a variable that it has already.
    set: (target, name, value) => Reflect.set(target, name, value),
    has: (_target, name) => name in current(),
    ownKeys: () => Reflect.ownKeys(current()),
    getOwnPropertyDescriptor: (_target, name) => {
      const value = current()[String(name)];
      return value === undefined
        ? undefined
        : { value, configurable: true, enumerable: true, writable: true };
    },
  });
  process.env = view;
}
