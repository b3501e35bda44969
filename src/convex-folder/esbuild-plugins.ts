import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import type { ConvexFolder } from "./find-folder.ts";
import { generatedModules } from "./generated-modules.ts";
import { installFix } from "./install-command.ts";
import { stubSource } from "./stub-source.ts";

/** What stands in for an import that esbuild cannot resolve: a file found elsewhere, or a stub. */
export type Replacement =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "stub"; readonly fix: string };

/** Keys are package specifiers as written; relative ones are made absolute by `replacementKey`. */
export type Replacements = ReadonlyMap<string, Replacement>;

/** The key under which an import is replaced, wherever it is written. */
export function replacementKey(specifier: string, importer: string): string {
  return specifier.startsWith(".") ? resolve(dirname(importer), specifier) : specifier;
}

/** The plugins with which a real project's folder bundles without its deployment. */
export function loaderPlugins(folder: ConvexFolder, replacements: Replacements): Plugin[] {
  const plugins = [binaries, generated(folder), replaced(folder, replacements)];
  return [...plugins, ...convexPlugins(folder.folder)];
}

/** The plugin with which a folder without a `convex` of its own finds the one that this package depends on. */
export const convexPlugins = (folder: string): Plugin[] => (hasConvex(folder) ? [] : [ownConvex]);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Native code is never run while functions are read; a module that imports it must still load. */
const binaries: Plugin = {
  name: "binaries",
  setup(build) {
    build.onLoad({ filter: /\.(wasm|node)$/ }, ({ path }) => ({
      contents: stubSource(basename(path), "compiled code is not loaded"),
      loader: "js",
    }));
  },
};

function replaced({ externalPackages, project }: ConvexFolder, replacements: Replacements): Plugin {
  return {
    name: "replaced",
    setup(build) {
      build.onResolve({ filter: /^server-only$/ }, () => ({ path: "server-only", namespace: "empty" }));
      build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "", loader: "js" }));
      if (externalPackages.length > 0) {
        const names = externalPackages.map(escaped).join("|");
        build.onResolve({ filter: new RegExp(`^(?:${names})(?:/|$)`) }, ({ path, importer, resolveDir }) => {
          const file = resolveExternal(path, importer === "" ? join(resolveDir, "x.js") : importer);
          if (file !== undefined) return { path: file, external: true };
          return { path, namespace: "stub", pluginData: installFix(project) };
        });
      }
      const tails = new Set([...replacements.keys()].map((key) => (isAbsolute(key) ? basename(key) : key)));
      if (tails.size > 0) {
        const filter = new RegExp(`(?:^|/)(?:${[...tails].map(escaped).join("|")})$`);
        build.onResolve({ filter }, ({ path, importer }) => {
          const replacement = replacements.get(replacementKey(path, importer));
          if (replacement === undefined) return undefined;
          if (replacement.kind === "file") return { path: replacement.path };
          return { path, namespace: "stub", pluginData: replacement.fix };
        });
      }
      build.onLoad({ filter: /.*/, namespace: "stub" }, ({ path, pluginData }) => ({
        contents: stubSource(path, String(pluginData)),
        loader: "js",
      }));
    },
  };
}

/** Where plain Node finds a package; undefined when it is not installed, or exports nothing to `require`. */
function resolveExternal(specifier: string, importer: string): string | undefined {
  try {
    const found = createRequire(importer).resolve(specifier);
    return isAbsolute(found) ? found : specifier;
  } catch {
    return undefined;
  }
}

/** Serves `_generated/server`, `api` and `dataModel` where the folder has none of its own. */
function generated({ folder }: ConvexFolder): Plugin {
  return {
    name: "generated",
    setup(build) {
      build.onResolve({ filter: /(?:^|\/)_generated\/(?:server|api|dataModel)(?:\.[jt]s)?$/ }, (wanted) => {
        const name = basename(wanted.path).replace(/\.[jt]s$/, "");
        const nearby = resolve(wanted.resolveDir, dirname(wanted.path));
        const home = wanted.path.startsWith(".") ? nearby : join(folder, "_generated");
        if ([".ts", ".js", ".tsx", ".mjs"].some((ending) => existsSync(join(home, name + ending))))
          return undefined;
        return { path: name, namespace: "generated" };
      });
      build.onLoad({ filter: /.*/, namespace: "generated" }, ({ path }) => ({
        contents: generatedModules.get(path) ?? "",
        loader: "js",
        resolveDir: folder,
      }));
    },
  };
}

/** A folder without node_modules is read with the `convex` that this package depends on. */
const ownConvex: Plugin = {
  name: "own-convex",
  setup(build) {
    const resolveDir = dirname(fileURLToPath(import.meta.url));
    build.onResolve({ filter: /^convex(?:\/|$)/ }, ({ path, kind, pluginData }) =>
      pluginData === ownConvex ? undefined : build.resolve(path, { kind, resolveDir, pluginData: ownConvex }),
    );
  },
};

function hasConvex(folder: string): boolean {
  try {
    createRequire(join(folder, "x.js")).resolve("convex/server");
    return true;
  } catch {
    return false;
  }
}
