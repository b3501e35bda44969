import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Problem } from "../problems/index.ts";

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
  const found = walk(folder, "").sort((a, b) => rank(a) - rank(b));
  const byPath = new Map<string, string>();
  const problems: Problem[] = [];
  for (const relative of found) {
    const path = `${relative.slice(0, -extname(relative).length)}.js`;
    const winner = byPath.get(path);
    if (winner === undefined) byPath.set(path, relative);
    else problems.push(rivals(folder, winner, relative));
  }
  const modules = [...byPath]
    .map(([path, relative]) => ({ path, source: join(folder, relative) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const schema = ["schema.ts", "schema.js"].find((name) => existsSync(join(folder, name)));
  return { modules, problems, ...(schema === undefined ? {} : { schema: join(folder, schema) }) };
}

function rank(file: string): number {
  return extensions.indexOf(extname(file));
}

function walk(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const relative = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (relative === "_generated" || entry.name === "node_modules") return [];
      return isComponent(join(folder, relative)) ? [] : walk(folder, relative);
    }
    return isModule(folder, relative, entry.name) ? [relative] : [];
  });
}

/** A folder with its own convex.config is a component: its functions live in a namespace of their own. */
function isComponent(folder: string): boolean {
  return existsSync(join(folder, "convex.config.ts"));
}

function isModule(folder: string, relative: string, name: string): boolean {
  const extension = extname(name);
  if (!extensions.includes(extension)) return false;
  if (/^schema\.[jt]s$/.test(name)) return false;
  if (/^[.#]/.test(name) || name.split(".").length > 2 || relative.includes(" ")) return false;
  if (extension !== ".ts" && extension !== ".tsx") return true;
  return /^[^\S\n\r\u2028\u2029]*(?:import|export)/m.test(readFileSync(join(folder, relative), "utf8"));
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
