import type { ConvexFunction } from "../model/index.ts";

/** One place in the tree of functions: a function, a namespace, or both at once. */
export interface ModuleTree {
  readonly function?: ConvexFunction;
  /** By segment, in the order of the function paths. */
  readonly members: ReadonlyMap<string, ModuleTree>;
}

interface Growing {
  function?: ConvexFunction;
  readonly members: Map<string, Growing>;
}

/** The functions as the tree that their paths make. */
export function growModuleTree(functions: readonly ConvexFunction[]): ModuleTree {
  const root: Growing = { members: new Map() };
  for (const each of functions) {
    let node = root;
    for (const segment of [...each.module, each.name]) {
      const next = node.members.get(segment) ?? { members: new Map() };
      node.members.set(segment, next);
      node = next;
    }
    node.function = each;
  }
  return root;
}
