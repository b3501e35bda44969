import { dirname, relative, resolve } from "node:path";
import { type BuildFailure, type BuildOptions, build, type Message, type Metafile } from "esbuild";
import type { Problem } from "../problems/index.ts";
import { chunksOf } from "./chunks-of.ts";
import { loaderPlugins, type Replacement, replacementKey } from "./esbuild-plugins.ts";
import type { ConvexFolder } from "./find-folder.ts";
import { findPackageSource, listPackages } from "./find-package-source.ts";
import { installCommand, installFix } from "./install-command.ts";

/** What came of bundling: the entries that were written, and what stood in the way of the others. */
export interface Built {
  /** Absolute source files, each with a bundle in the output folder. */
  readonly entries: readonly string[];
  /** What each entry's bundle runs before itself, as {@link chunksOf} has it. */
  readonly chunks: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** A package that needs a package that needs a package: more rounds than this are a circle. */
const maxRounds = 6;

/** Bundles every entry in one esbuild call, with stand-ins for what is not there, into `outdir`. */
export async function buildModules(
  folder: ConvexFolder,
  entries: readonly string[],
  outdir: string,
  { sourceMaps = false }: { readonly sourceMaps?: boolean } = {},
): Promise<Built> {
  const replacements = new Map<string, Replacement>();
  const missing = new Map<string, string>();
  let metafile: Metafile = { inputs: {}, outputs: {} };
  const attempt = (chosen: readonly string[], write: boolean) =>
    build({
      ...optionsFor(folder, outdir),
      sourcemap: sourceMaps ? "external" : false,
      sourcesContent: false,
      entryPoints: [...chosen],
      write,
      metafile: true,
      plugins: loaderPlugins(folder, replacements),
    });
  const settle = async (chosen: readonly string[], write: boolean): Promise<readonly Message[]> => {
    for (let round = 0; ; round++) {
      const errors = await attempt(chosen, write).then((built) => {
        metafile = built.metafile;
        return [];
      }, messagesOf);
      const unresolved = errors.filter(({ text }) => unresolvedName(text) !== undefined);
      if (unresolved.length === 0 || round === maxRounds) return errors;
      standIn(folder, unresolved, replacements, missing);
    }
  };
  let written = entries;
  const problems: Problem[] = [];
  if ((await settle(entries, true)).length > 0) {
    const bad = new Map<string, string[]>();
    const good: string[] = [];
    for (const entry of entries) {
      const [error] = await settle([entry], false);
      if (error === undefined) good.push(entry);
      else bad.set(describe(error), [...(bad.get(describe(error)) ?? []), entry]);
    }
    const left = good.length === 0 ? [] : await settle(good, true);
    written = left.length > 0 ? [] : good;
    for (const [message, files] of bad) problems.push(unbundled(folder, message, files));
    for (const error of left) problems.push(unbundled(folder, describe(error), good));
  }
  for (const [name, importer] of missing) problems.push(unresolvedPackage(folder, name, importer));
  return { entries: written, chunks: chunksOf(metafile, folder.project), problems };
}

function optionsFor({ folder, project }: ConvexFolder, outdir: string): BuildOptions {
  return {
    absWorkingDir: project,
    outdir,
    outbase: folder,
    outExtension: { ".js": ".mjs" },
    chunkNames: "_deps/[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    keepNames: true,
    conditions: ["convex", "module"],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
    logLimit: 0,
  };
}

function messagesOf(failure: unknown): readonly Message[] {
  const errors = (failure as Partial<BuildFailure>).errors;
  if (errors === undefined || errors.length === 0) throw failure;
  return errors;
}

function unresolvedName(text: string): string | undefined {
  return /^Could not resolve "(.*)"/.exec(text)?.[1];
}

function standIn(
  { project }: ConvexFolder,
  unresolved: readonly Message[],
  replacements: Map<string, Replacement>,
  missing: Map<string, string>,
): void {
  const packages = listPackages(project);
  const met = new Set<string>();
  for (const { text, location } of unresolved) {
    const name = unresolvedName(text) ?? "";
    const importer = resolve(project, location?.file ?? "");
    const key = replacementKey(name, importer);
    // Each importer has a message of its own. What was replaced in an earlier build and fails again is given up.
    if (met.has(key)) continue;
    met.add(key);
    const path = findPackageSource(name, packages);
    if (path !== undefined && !replacements.has(key)) replacements.set(key, { kind: "file", path });
    else {
      replacements.set(key, { kind: "stub", fix: fixFor(name, project) });
      missing.set(key === name ? name : fileName(project, key), importer);
    }
  }
}

/** A file as one would import it from the project, so that nobody takes it for a package. */
function fileName(project: string, file: string): string {
  const path = relative(project, file);
  return path.startsWith("..") ? path : `./${path}`;
}

function fixFor(name: string, project: string): string {
  return /^[./]/.test(name) ? `make sure that ${name} exists` : installFix(project);
}

function describe({ text, location }: Message): string {
  return location === null ? text : `${text} (${location.file}:${location.line})`;
}

function unbundled({ project }: ConvexFolder, message: string, files: readonly string[]): Problem {
  const [first = "", ...others] = files.map((file) => relative(project, file));
  const more = others.length === 0 ? "" : `; the same holds for ${others.join(", ")}`;
  return {
    rule: "folder-module-bundles",
    place: { file: resolve(project, first) },
    message: `The module cannot be bundled, and its functions cannot be read: ${message}${more}.`,
    fix: "Mend the error: `npx convex dev` reports the same one.",
    severity: "error",
  };
}

function unresolvedPackage({ project }: ConvexFolder, name: string, importer: string): Problem {
  return {
    rule: "folder-import-resolves",
    place: { file: importer },
    message: `“${name}” cannot be found; a stand-in takes its place, and functions whose validators need it fail.`,
    fix:
      /^[./]|^\.\./.test(name) || name.includes("/_generated/")
        ? "Create the file: a generated one needs its generator to be run first."
        : `Run \`${installCommand(project)}\` in ${dirname(resolve(project, "package.json"))}.`,
    severity: "warning",
  };
}
