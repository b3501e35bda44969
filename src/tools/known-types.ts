import type { NamedShape, Shape } from "../model/index.ts";

/** The named shapes of a deployment, by name. */
export type KnownTypes = ReadonlyMap<string, NamedShape>;

/** The shape that a name stands for; every other shape is itself. */
export function resolveShape(shape: Shape, types: KnownTypes): Exclude<Shape, { readonly kind: "ref" }> {
  let at = shape;
  while (at.kind === "ref") {
    const named = types.get(at.name);
    if (named === undefined) throw new Error(`no type is called ${at.name}`);
    at = named.shape;
  }
  return at;
}
