import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Problem } from "../problems/index.ts";

/** A functions folder, and what the project's `convex.json` says about it. */
export interface ConvexFolder {
  /** Absolute. */
  readonly folder: string;
  /** The nearest folder above that holds a package.json; absolute. */
  readonly project: string;
  /** `node.externalPackages` of convex.json. */
  readonly externalPackages: readonly string[];
}

/**
 * Finds the functions folder in what a person names: the folder itself, or the project around it, where
 * `functions` in convex.json names another folder than `convex/`.
 */
export function findFolder(named: string): ConvexFolder | Problem {
  const start = resolve(named);
  if (!isFolder(start)) {
    return {
      rule: "folder-exists",
      place: { file: named },
      message: "There is no such folder.",
      fix: "Name the folder that holds the functions, such as ./convex, or the project around it.",
      severity: "error",
    };
  }
  const inside = readConvexJson(start);
  const child = inside?.functions ?? "convex";
  const isProject = inside !== undefined || existsSync(join(start, "package.json"));
  const isAround = isProject || !readdirSync(start).some((name) => /\.[cm]?[jt]sx?$/.test(name));
  const folder = isAround && isFolder(join(start, child)) ? join(start, child) : start;
  const project = isProject ? start : nearestAbove(folder, "package.json");
  const settings = inside ?? readConvexJson(nearestAbove(folder, "convex.json"));
  const external = settings?.node?.externalPackages ?? [];
  return { folder, project, externalPackages: external.filter((name) => name !== "*") };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

interface ConvexJson {
  readonly functions?: string;
  readonly node?: { readonly externalPackages?: readonly string[] };
}

/** An unreadable convex.json counts as none: its owner hears of it from Convex's own command line. */
function readConvexJson(folder: string): ConvexJson | undefined {
  const file = join(folder, "convex.json");
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

/** The nearest folder, from `start` upwards, that holds a file of that name; `start`'s parent where none does. */
function nearestAbove(start: string, name: string): string {
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, name))) return at;
    if (dirname(at) === at) return dirname(start);
  }
}
