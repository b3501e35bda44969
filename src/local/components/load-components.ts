import { dirname } from "node:path";
import { bundleConvexFolder, installCommand } from "../../convex-folder/index.ts";
import type { Problem } from "../../problems/index.ts";
import type { CodeComponent } from "../engine-code.ts";
import { type ComponentUse, configOf, readDefinitions } from "./read-definitions.ts";

/** The components of an app, bundled. Their files lie in temporary folders until `close` is called. */
export interface LoadedComponents {
  /** The app's own children, by the names that it gives them. */
  readonly children: Readonly<Record<string, string>>;
  /** Where the app's own routes hang; null at the root. */
  readonly httpPrefix: string | null;
  readonly components: readonly CodeComponent[];
  readonly problems: readonly Problem[];
  close(): Promise<void>;
}

const none: LoadedComponents = {
  children: {},
  httpPrefix: null,
  components: [],
  problems: [],
  close: async () => {},
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Bundles every component that the `convex.config.ts` of a folder names. What cannot be had is a problem that names
 * the file; calls to it fail.
 *
 * @param env - the app's own variables, which it may hand on.
 */
export async function loadComponents(folder: string, env: Environment): Promise<LoadedComponents> {
  const config = configOf(folder);
  if (config === undefined) return none;
  let app: Awaited<ReturnType<typeof readDefinitions>>;
  try {
    app = await readDefinitions(config);
  } catch (thrown) {
    return { ...none, problems: [unreadable(config, (thrown as Error).message)] };
  }
  const bundles = new Map<string, Awaited<ReturnType<typeof bundleConvexFolder>>>();
  const components: CodeComponent[] = [];
  const bundleOf = async (from: string) => {
    const known = bundles.get(from) ?? (await bundleConvexFolder(from, { sourceMaps: true }));
    bundles.set(from, known);
    return known;
  };
  const add = async (use: ComponentUse, parent: string, given: Environment): Promise<string> => {
    const path = parent === "" ? use.name : `${parent}/${use.name}`;
    const own = environmentOf(use, given);
    const bundle = await bundleOf(use.folder);
    const children: Record<string, string> = {};
    for (const child of use.uses) children[child.name] = await add(child, path, own);
    components.push({
      path,
      modules: bundle.modules,
      schema: bundle.schema?.file ?? null,
      children,
      env: own,
      httpPrefix: use.httpPrefix,
    });
    return path;
  };
  const children: Record<string, string> = {};
  for (const use of app.uses) children[use.name] = await add(use, "", env);
  return {
    children,
    httpPrefix: app.httpPrefix,
    components,
    problems: [...bundles.values()].flatMap(({ problems }) => problems),
    async close() {
      for (const bundle of bundles.values()) await bundle.close();
    },
  };
}

/** A component's variables: those given outright, and those of its parent that it is handed. */
function environmentOf({ env }: ComponentUse, given: Environment): Record<string, string> {
  const pairs = Object.entries(env).map(([name, source]) => [
    name,
    "value" in source ? source.value : given[source.from],
  ]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as Record<string, string>;
}

const missing = /Could not resolve "((?:@[^/"]+\/)?[^/"]+)[^"]*"/;

function unreadable(file: string, message: string): Problem {
  const name = missing.exec(message)?.[1];
  return {
    rule: "components-load",
    place: { file },
    message:
      name === undefined || name.startsWith(".")
        ? `No component is served, and every call to one fails: ${message}`
        : `No component is served, and every call to one fails: it needs “${name}”, which is not installed.`,
    fix:
      name === undefined
        ? "Mend what the file does while it is read."
        : `Run \`${installCommand(dirname(file))}\` in the project.`,
    severity: "error",
  };
}
