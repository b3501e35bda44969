import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Problem } from "../problems/index.ts";
import { orUnreadable } from "./or-unreadable.ts";

/** One source file that Convex would push. */
export interface SourceModule {
  /** As in function identifiers: `chat/rooms.js`. */
  readonly path: string;
  /** Absolute. */
  readonly source: string;
}

/** What lies in a functions folder. */
export interface Listing {
  /** Sorted by path. */
  readonly modules: readonly SourceModule[];
  /** The schema file at the top, absolute. */
  readonly schema?: string;
  readonly problems: readonly Problem[];
}

/** In the order in which one of two rivals wins. */
const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

/** Lists the modules by the rule of Convex's own command line, so that the same files count as functions here. */
export function listModules(folder: string): Listing {
  const problems: Problem[] = [];
  const found = walk(folder, "", problems).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const byPath = new Map<string, string>();
  const byFolded = new Map<string, string>();
  for (const relative of found) {
    const path = `${relative.slice(0, -extname(relative).length)}.js`;
    const winner = byPath.get(path);
    const alike = byFolded.get(path.toLowerCase());
    if (winner !== undefined) problems.push(rivals(folder, winner, relative));
    else if (alike !== undefined) problems.push(alikeFiles(folder, alike, relative));
    else {
      byPath.set(path, relative);
      byFolded.set(path.toLowerCase(), relative);
    }
  }
  const modules = [...byPath]
    .map(([path, relative]) => ({ path, source: join(folder, relative) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const schemas = ["schema.ts", "schema.js"].filter((name) => isEntry(join(folder, name)));
  const schema = schemas.find((name) => existsSync(join(folder, name)));
  for (const name of schemas)
    if (!existsSync(join(folder, name))) problems.push(dangling(join(folder, name)));
  return { modules, problems, ...(schema === undefined ? {} : { schema: join(folder, schema) }) };
}

function rank(file: string): number {
  return extensions.indexOf(extname(file));
}

function walk(folder: string, below: string, problems: Problem[]): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const relative = below === "" ? entry.name : `${below}/${entry.name}`;
    const path = join(folder, relative);
    const found = orUnreadable(path, (): string[] => {
      if (entry.isDirectory()) {
        if (relative === "_generated" || entry.name === "node_modules") return [];
        return isComponent(path) ? [] : walk(folder, relative, problems);
      }
      if (!hasModuleName(relative, entry.name)) return [];
      if (existsSync(path)) return statSync(path).isFile() && isModule(path) ? [relative] : [];
      problems.push(dangling(path));
      return [];
    });
    if (!("rule" in found)) return found;
    problems.push(found);
    return [];
  });
}

/** A folder with its own convex.config is a component: its functions live in a namespace of their own. */
function isComponent(folder: string): boolean {
  return existsSync(join(folder, "convex.config.ts"));
}

function hasModuleName(relative: string, name: string): boolean {
  if (!extensions.includes(extname(name)) || /^schema\.[jt]s$/.test(name)) return false;
  return !/^[.#]/.test(name) && name.split(".").length <= 2 && !relative.includes(" ");
}

function isModule(file: string): boolean {
  const extension = extname(file);
  if (extension !== ".ts" && extension !== ".tsx") return true;
  return /^[^\S\n\r\u2028\u2029]*(?:import|export)/m.test(readFileSync(file, "utf8"));
}

/** Whether something of that name is there, be it a link that leads nowhere. */
function isEntry(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function dangling(file: string): Problem {
  return {
    rule: "folder-link-leads-somewhere",
    place: { file },
    message: "This is a symbolic link that leads nowhere; it is passed over.",
    fix: "Remove the link, or put back what it leads to.",
    severity: "error",
  };
}

/** esbuild, which Convex bundles with as well, takes such files for one; so do the disks of macOS and Windows. */
function alikeFiles(folder: string, winner: string, loser: string): Problem {
  return {
    rule: "folder-names-apart",
    place: { file: join(folder, loser) },
    message: `${winner} differs from it in capitals alone, and bundlers take the two for one file; this one is passed over.`,
    fix: "Rename one of the two.",
    severity: "error",
  };
}

function rivals(folder: string, winner: string, loser: string): Problem {
  return {
    rule: "folder-one-source-per-module",
    place: { file: join(folder, loser) },
    message: `${winner} is the same module; this file is passed over.`,
    fix: "Delete or rename one of the two: Convex cannot push both.",
    severity: "error",
  };
}
