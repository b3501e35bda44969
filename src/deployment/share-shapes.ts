import {
  type ConvexFunction,
  documentTypeName,
  functionTypeName,
  type NamedShape,
  type Shape,
} from "../model/index.ts";
import type { FunctionSpec } from "./function-spec.ts";
import { knownShapes } from "./known-shapes.ts";
import { PlaceNames } from "./place-names.ts";
import { shapeKey } from "./shape-key.ts";

/** Functions whose shapes refer to named ones, and those. */
export interface SharedShapes {
  readonly functions: readonly ConvexFunction[];
  /** Sorted by name. */
  readonly types: readonly NamedShape[];
}

/**
 * Gives names to shapes. A document is named after its table, what Convex itself declares by a name of ours, and
 * any other large shape after its function and the place where it stands there. So a name depends on nothing but
 * its function, and adding one renames nothing. `docs/decisions/names.md` tells what else was thought of.
 */
export function shareShapes({
  functions,
  documents,
}: Pick<FunctionSpec, "functions" | "documents">): SharedShapes {
  const types = new Map<string, NamedShape>();
  const define = (named: NamedShape): Shape => {
    if (types.has(named.name)) throw new Error(`two shapes are called ${named.name}`);
    types.set(named.name, named);
    return { kind: "ref", name: named.name };
  };

  const documentNames = new Map(
    [...documents].map(([table, { shape }]) => [shapeKey(shape), documentTypeName(table)]),
  );
  const known = (key: string): Shape | undefined => {
    const document = documentNames.get(key);
    if (document !== undefined) return { kind: "ref", name: document };
    const ofConvex = knownShapes.get(key);
    if (ofConvex === undefined) return undefined;
    return types.has(ofConvex.name) ? { kind: "ref", name: ofConvex.name } : define(ofConvex);
  };

  for (const [table, { shape: given, description }] of documents) {
    const name = documentTypeName(table);
    const shape = new PlaceNames(define, known).inside(given, name);
    define({ name, shape, table, ...(description === undefined ? {} : { description }) });
  }
  const named = functions.map((each): ConvexFunction => {
    const places = new PlaceNames(define, known);
    const shared = { ...each, args: places.argumentsOf(each.args, functionTypeName(each, "Args")) };
    if (each.returns === undefined) return shared;
    return { ...shared, returns: places.returned(each.returns, functionTypeName(each, "Returns")) };
  });
  return { functions: named, types: [...types.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
