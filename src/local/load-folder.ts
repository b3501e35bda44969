import { join, resolve } from "node:path";
import { bundleConvexFolder, type FailureTexts, groupFailures } from "../convex-folder/index.ts";
import { formatProblem, type Problem } from "../problems/index.ts";
import { bundleAuthConfig } from "./bundle-auth-config.ts";
import { loadComponents } from "./components/load-components.ts";
import { fileKey, type ModuleFailure } from "./engine/messages.ts";
import type { EngineCode } from "./engine-code.ts";

/** A folder, bundled: the app and everything that it uses. */
export interface LoadedFolder {
  readonly code: EngineCode;
  readonly problems: readonly Problem[];
  /** Removes the bundles, which an engine may load for as long as they are there. */
  close(): Promise<void>;
}

/**
 * Bundles a folder of functions with its schema, its auth config and its components.
 *
 * @throws Error when there is nothing to serve.
 */
export async function loadFolder(
  named: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<LoadedFolder> {
  const bundle = await bundleConvexFolder(resolve(named), { sourceMaps: true });
  if (bundle.modules.length === 0) {
    await bundle.close();
    throw new Error(`There is nothing to serve.\n${bundle.problems.map(formatProblem).join("\n")}`);
  }
  const auth = await bundleAuthConfig(bundle.folder);
  const { components, children, httpPrefix, ...loaded } = await loadComponents(bundle.folder, env);
  const schema = bundle.schema?.file ?? null;
  const app = { path: "", modules: bundle.modules, schema, children, env: null, httpPrefix };
  return {
    code: { components: [app, ...components], authConfig: auth.text, folder: bundle.folder },
    problems: [...bundle.problems, ...auth.problems, ...loaded.problems],
    async close() {
      await bundle.close();
      await loaded.close();
    },
  };
}

/** What is said of a file of the folder that could not be loaded. */
const lostTexts: FailureTexts = {
  module: "The module cannot be imported, so none of its functions is served",
  schema: "The schema is not in force, so documents are stored unchecked, or held to the one before it",
  authConfig: "No identity can be verified, as the file cannot be read",
  fix: "Mend what throws at the module's top level; environment variables must be set before the start.",
};

/** What an engine could not load, as problems. Those with one cause are told once, with the files that it stops. */
export function failuresOf(
  failures: readonly ModuleFailure[],
  { components, folder }: EngineCode,
): Problem[] {
  const reports = failures.map(({ component, path, reason }) => ({
    path: fileKey(component, path),
    error: reason,
  }));
  const sources = [
    ...components.flatMap(({ path: component, modules }) =>
      modules.map(({ path, source }) => ({ path: fileKey(component, path), source })),
    ),
    ...["schema", "auth.config", "crons"].map((name) => ({
      path: `${name}.js`,
      source: join(folder, `${name}.ts`),
    })),
  ];
  return groupFailures(reports, sources, lostTexts);
}
