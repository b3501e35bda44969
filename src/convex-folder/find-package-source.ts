import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The source behind an import of a workspace's own package whose `exports` point at a `dist/` that
 * nobody has built. `roots` are package name to folder, as `listPackages` finds them.
 */
export function findPackageSource(specifier: string, roots: ReadonlyMap<string, string>): string | undefined {
  const steps = specifier.split("/");
  const name = steps.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  const rest = specifier.slice(name.length);
  const root = roots.get(name);
  if (root === undefined) return undefined;
  const manifest = readManifest(join(root, "package.json"));
  const targets = [...targetsOf(manifest, `.${rest}`), rest === "" ? "index" : rest.slice(1)];
  for (const target of targets) {
    const bare = target.replace(/^\.\//, "").replace(/(\.d)?\.[cm]?[jt]sx?$/, "");
    const pieces = bare.split("/");
    const tails = pieces.map((_, from) => pieces.slice(from).join("/"));
    for (const tail of tails) {
      const found = sourceFile(join(root, "src", tail)) ?? sourceFile(join(root, tail));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function sourceFile(path: string): string | undefined {
  const endings = [".ts", ".tsx", ".mts", "/index.ts", "/index.tsx"];
  const ending = endings.find((candidate) => existsSync(path + candidate));
  return ending === undefined ? undefined : path + ending;
}

interface Manifest {
  readonly name?: string;
  readonly exports?: unknown;
  readonly main?: string;
  readonly module?: string;
}

function readManifest(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

/** Every file that a package's manifest names for one subpath, `*` filled in. */
function targetsOf({ exports, main, module }: Manifest, subpath: string): string[] {
  const own = typeof exports === "object" && exports !== null ? Object.entries(exports) : [];
  const bySubpath = own.some(([key]) => key.startsWith(".")) ? own : [[".", exports] as const];
  const named = bySubpath.flatMap(([key, value]) => {
    const [before = "", after] = key.split("*");
    if (after === undefined) return key === subpath ? leaves(value) : [];
    if (!subpath.startsWith(before) || !subpath.endsWith(after)) return [];
    const middle = subpath.slice(before.length, subpath.length - after.length);
    return leaves(value).map((leaf) => leaf.replaceAll("*", middle));
  });
  return subpath === "." ? [...named, ...[module, main].filter((file) => file !== undefined)] : named;
}

function leaves(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** Every package of the repository around a folder, by name. Looks four folders deep and into no node_modules. */
export function listPackages(start: string): Map<string, string> {
  const packages = new Map<string, string>();
  const visit = (folder: string, depth: number) => {
    const name = readManifest(join(folder, "package.json")).name;
    if (name !== undefined && !packages.has(name)) packages.set(name, folder);
    if (depth === 0) return;
    for (const entry of entriesOf(folder)) {
      if (!entry.isDirectory() || entry.name === "node_modules" || entry.name.startsWith(".")) continue;
      visit(join(folder, entry.name), depth - 1);
    }
  };
  visit(repositoryAround(start), 4);
  return packages;
}

/** What lies in a folder; nothing where another program has just removed it, or may keep it from being read. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The repository's top: where git or a workspace starts, else the topmost package around the folder. */
function repositoryAround(start: string): string {
  let top = start;
  for (let at = start; dirname(at) !== at; at = dirname(at)) {
    if (existsSync(join(at, ".git")) || existsSync(join(at, "pnpm-workspace.yaml"))) return at;
    if (existsSync(join(at, "package.json"))) top = at;
  }
  return top;
}
