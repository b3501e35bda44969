import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { build, type Plugin } from "esbuild";
import { convexPlugins } from "../../convex-folder/index.ts";

/** One use of a component, as `app.use` or a component's own `use` says it. */
export interface ComponentUse {
  readonly name: string;
  /** Absolute path of the folder that holds the component's functions. */
  readonly folder: string;
  /** Variables: given outright, or handed on by name. */
  readonly env: Readonly<Record<string, { readonly value: string } | { readonly from: string }>>;
  /** Where its HTTP routes hang, with a slash at both ends; null when nowhere. */
  readonly httpPrefix: string | null;
  readonly uses: readonly ComponentUse[];
}

/** What `convex.config.ts` says of the app. */
export interface AppDefinition {
  readonly httpPrefix: string | null;
  readonly uses: readonly ComponentUse[];
}

const names = ["convex.config.ts", "convex.config.js"];
const patience = 20_000;

/** The `convex.config.ts` of a folder; undefined when it has none. */
export const configOf = (folder: string): string | undefined =>
  names.map((name) => join(folder, name)).find(existsSync);

/**
 * Where one config imports another one, it is to see what Convex's own command line makes of it: where the component
 * lies, and how it is called. What the other one exports comes with it, for us to follow.
 */
const definitions: Plugin = {
  name: "component-definitions",
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /convex\.config(\.[cm]?[jt]s)?$/ }, async (wanted) => {
      const isOurs = wanted.pluginData === definitions || wanted.path.startsWith("definition:");
      if (wanted.kind === "entry-point" || isOurs) return undefined;
      const { path: importPath, kind, resolveDir, importer } = wanted;
      const found = await pluginBuild.resolve(importPath, {
        kind,
        resolveDir,
        importer,
        pluginData: definitions,
      });
      return found.errors.length > 0 ? found : { path: found.path, namespace: "component" };
    });
    pluginBuild.onResolve({ filter: /^definition:/ }, ({ path }) => ({
      path: path.slice("definition:".length),
    }));
    pluginBuild.onLoad({ filter: /.*/, namespace: "component" }, ({ path }) => ({
      contents: `import definition from ${JSON.stringify(`definition:${path}`)};
export default { componentDefinitionPath: ${JSON.stringify(dirname(path))}, defaultName: definition._name, definition };`,
      resolveDir: dirname(path),
    }));
  },
};

/** Reads the default export in a thread of its own: the file is code that may do anything. */
const reader = `
const { parentPort, workerData } = require("node:worker_threads");
const usesOf = ({ _childComponents = [] }) => _childComponents.map(([name, imported, env, httpPrefix]) => ({
  name,
  folder: imported.componentDefinitionPath,
  env: Object.fromEntries(Object.entries(env ?? {}).map(([key, value]) =>
    [key, typeof value === "string" ? { value } : { from: value.__envVarRef }])),
  httpPrefix: httpPrefix === undefined ? null : httpPrefix.endsWith("/") ? httpPrefix : httpPrefix + "/",
  uses: usesOf(imported.definition),
}));
import(workerData).then(({ default: app }) => {
  if (app === undefined || app._childComponents === undefined) throw new Error("Its default export is not made by defineApp.");
  const prefix = app._httpPrefix;
  parentPort.postMessage({
    httpPrefix: prefix === undefined ? null : prefix.endsWith("/") ? prefix : prefix + "/",
    uses: usesOf(app),
  });
}).catch((error) => parentPort.postMessage({ error: String(error?.message ?? error) }));
`;

/**
 * Reads an app's `convex.config.ts` and those of all components that it uses, however deep.
 *
 * @throws Error when one of them cannot be found, bundled or run.
 */
export async function readDefinitions(config: string): Promise<AppDefinition> {
  const { outputFiles } = await build({
    entryPoints: [config],
    absWorkingDir: dirname(config),
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["convex", "module"],
    logLevel: "silent",
    plugins: [definitions, ...convexPlugins(dirname(config))],
  });
  const code = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`;
  const worker = new Worker(reader, { eval: true, workerData: code });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<AppDefinition>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${basename(config)} did not end within ${patience / 1000} s.`)),
        patience,
      );
      worker.once("message", (message: AppDefinition | { readonly error: string }) =>
        "error" in message ? reject(new Error(message.error)) : resolve(message),
      );
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error(`${basename(config)} ended the thread that read it.`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
