import { planUnion } from "../../emit/plan-union.ts";
import type { LiteralValue, Shape } from "../../model/index.ts";
import { type NamedPlace, type Place, pathOf } from "./places.ts";

/** The shapes that have names, by those. */
export type Named = ReadonlyMap<string, NamedPlace>;

/** The shape of a name. */
export function findIn(named: Named): (name: string) => Shape | undefined {
  return (name) => named.get(name)?.shape;
}

/** Whether what is declared at a place would hold itself without an end, if it held this shape. */
export function holdsItself(
  shape: Shape,
  place: Place,
  named: Named,
  seen: Set<string> = new Set(),
): boolean {
  const holds = (inner: Shape) => holdsItself(inner, place, named, seen);
  switch (shape.kind) {
    case "object":
    case "open":
      return shape.fields.some((field) => holds(field.shape));
    case "union":
      return shape.of.some(holds);
    case "ref": {
      const target = named.get(shape.name);
      if (target === undefined || seen.has(shape.name)) return false;
      if (pathOf(target.place).text === pathOf(place).text) return true;
      seen.add(shape.name);
      return holds(target.shape);
    }
    default:
      return false;
  }
}

/** Whether the type of a shape is an `Option`. */
export function isNullable(shape: Shape, named: Named, seen: Set<string> = new Set()): boolean {
  if (shape.kind === "ref") {
    const target = named.get(shape.name);
    if (target === undefined || seen.has(shape.name)) return false;
    seen.add(shape.name);
    return isNullable(target.shape, named, seen);
  }
  if (shape.kind !== "union") return false;
  const plan = planUnion(shape, findIn(named));
  return plan?.nullable === true && plan.members.length > 0;
}

/** The only value of a shape that has one alone and an enum for it. */
export function constantOf(shape: Shape): LiteralValue | undefined {
  return shape.kind === "literal" && !Object.is(shape.value, -0) ? shape.value : undefined;
}
