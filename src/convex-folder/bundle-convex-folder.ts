import { extname, join, relative } from "node:path";
import type { Problem } from "../problems/index.ts";
import { makeTemporaryFolder } from "../temporary/index.ts";
import { buildModules } from "./build-modules.ts";
import { findFolder } from "./find-folder.ts";
import { listModules } from "./list-modules.ts";
import { orUnreadable } from "./or-unreadable.ts";

/** One module of a functions folder, ready to be imported by plain Node. */
export interface BundledModule {
  /** The module's path as in function identifiers: `chat/rooms.js`. */
  readonly path: string;
  /** The source file, absolute. */
  readonly source: string;
  /** The bundle, absolute, ending in `.mjs`. */
  readonly file: string;
  /** Files of the bundle that it runs before itself and shares with others, absolute, those that others stand on first. */
  readonly chunks: readonly string[];
}

/** A bundled functions folder. The files live in a temporary folder until `close` is called. */
export interface Bundle {
  /** The functions folder, absolute. */
  readonly folder: string;
  /** The nearest folder above that holds a package.json, absolute. */
  readonly project: string;
  /** The temporary folder that holds the bundle, absolute. */
  readonly outdir: string;
  /** Sorted by path. */
  readonly modules: readonly BundledModule[];
  /** `schema.ts`, where there is one. */
  readonly schema?: BundledModule;
  /** Paths of modules that are there and could not be bundled; `schema.js` where that is the schema. */
  readonly unbuilt: readonly string[];
  readonly problems: readonly Problem[];
  close(): Promise<void>;
}

/** How a folder is bundled. */
export interface BundleOptions {
  /** Where the temporary folder is made; the system's own place by default. */
  readonly temporaryFolder?: string;
  /** Writes a source map beside each bundle, `<file>.map`, so that stacks can be told in the folder's own lines. */
  readonly sourceMaps?: boolean;
}

/**
 * Bundles a convex/ folder, npm packages included, so that plain Node can import each module with no
 * deployment, no generated files and, where need be, no `convex` of its own.
 *
 * CommonJS packages inside call `require` by its bare name: set `globalThis.require` to
 * `createRequire(module.source)` before importing a file.
 */
export async function bundleConvexFolder(named: string, options: BundleOptions = {}): Promise<Bundle> {
  const found = orUnreadable(named, () => findFolder(named));
  if ("rule" in found) return empty(named, [found]);
  const listing = orUnreadable(found.folder, () => listModules(found.folder));
  if ("rule" in listing) return empty(named, [listing]);
  const { modules, schema, problems } = listing;
  const entries = [...modules.map(({ source }) => source), ...(schema === undefined ? [] : [schema])];
  if (entries.length === 0) return empty(found.folder, [...problems, noModules(named)]);
  const { path: outdir, remove: close } = await makeTemporaryFolder(
    "convex-folder-",
    options.temporaryFolder,
  );
  try {
    const built = await buildModules(found, entries, outdir, options);
    const written = new Set(built.entries);
    const bundled = (path: string, source: string): BundledModule => {
      const inside = relative(found.folder, source);
      const file = join(outdir, `${inside.slice(0, -extname(inside).length)}.mjs`);
      return { path, source, file, chunks: built.chunks.get(source) ?? [] };
    };
    return {
      folder: found.folder,
      project: found.project,
      outdir,
      modules: modules
        .filter(({ source }) => written.has(source))
        .map(({ path, source }) => bundled(path, source)),
      ...(schema !== undefined && written.has(schema) ? { schema: bundled("schema.js", schema) } : {}),
      unbuilt: [...modules, ...(schema === undefined ? [] : [{ path: "schema.js", source: schema }])]
        .filter(({ source }) => !written.has(source))
        .map(({ path }) => path),
      problems: [...problems, ...built.problems],
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function empty(folder: string, problems: readonly Problem[]): Bundle {
  return { folder, project: folder, outdir: "", modules: [], unbuilt: [], problems, close: async () => {} };
}

function noModules(named: string): Problem {
  return {
    rule: "folder-has-modules",
    place: { file: named },
    message: "The folder holds no module that Convex would push.",
    fix: "Name the folder that holds the functions; files with a space or two dots in their name do not count.",
    severity: "error",
  };
}
