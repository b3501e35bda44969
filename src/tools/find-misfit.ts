import type { Shape } from "../model/index.ts";
import type { Value } from "../values/index.ts";
import { describeShape } from "./describe-shape.ts";
import { type KnownTypes, resolveShape } from "./known-types.ts";
import { placeOf } from "./tool-value-error.ts";

/** Where a value does not fit its shape, and what is demanded there. */
export interface Misfit {
  readonly path: string;
  readonly rule: string;
}

/** The first place at which a value does not fit a shape; nothing where it fits. */
export function findMisfit(
  value: Value | undefined,
  shape: Shape,
  types: KnownTypes,
  path: string,
): Misfit | undefined {
  const own = resolveShape(shape, types);
  const misfit = (rule = `expected ${describeShape(own, types)}`): Misfit => ({ path, rule });
  switch (own.kind) {
    case "unknown":
      return undefined;
    case "scalar":
      return scalarOf(value) === own.type ? undefined : misfit();
    case "id":
      return typeof value === "string" ? undefined : misfit();
    case "literal":
      return Object.is(value, own.value) ? undefined : misfit();
    case "list":
      if (!Array.isArray(value)) return misfit();
      return firstOf(value, (item, index) => findMisfit(item, own.of, types, placeOf(path, index)));
    case "record":
      if (!isFields(value)) return misfit();
      return firstOf(
        Object.entries(value),
        ([name, field]) =>
          findMisfit(name, own.keys, types, placeOf(path, name)) ??
          findMisfit(field, own.of, types, placeOf(path, name)),
      );
    case "object": {
      if (!isFields(value)) return misfit();
      const known = new Map(own.fields.map((field) => [field.name, field]));
      const unknown = Object.keys(value).find((name) => !known.has(name) && value[name] !== undefined);
      if (unknown !== undefined) {
        const names = own.fields.map(({ name }) => name).join(", ");
        return { path: placeOf(path, unknown), rule: `there is no such field; known are ${names || "none"}` };
      }
      return firstOf(own.fields, ({ name, shape: of, optional }) => {
        const field = Object.hasOwn(value, name) ? value[name] : undefined;
        if (field !== undefined) return findMisfit(field, of, types, placeOf(path, name));
        return optional
          ? undefined
          : { path: placeOf(path, name), rule: `missing: expected ${describeShape(of, types)}` };
      });
    }
    case "union": {
      const member = memberOf(value, own, types);
      if (member !== undefined) return findMisfit(value, member, types, path);
      const fits = own.of.some((each) => findMisfit(value, each, types, path) === undefined);
      return fits ? undefined : misfit();
    }
    default:
      throw new Error(`a function has no shape of kind ${own.kind}`);
  }
}

/** The member of a union that an object's literal says it is, or nothing where no literal tells. */
export function memberOf(
  value: unknown,
  { of, discriminator }: Extract<Shape, { readonly kind: "union" }>,
  types: KnownTypes,
): Shape | undefined {
  if (discriminator === undefined || !isFields(value)) return undefined;
  const said = Object.hasOwn(value, discriminator) ? value[discriminator] : undefined;
  return of.find((member) => {
    const own = resolveShape(member, types);
    const literal =
      own.kind === "object" ? own.fields.find(({ name }) => name === discriminator)?.shape : undefined;
    return literal?.kind === "literal" && literal.value === said;
  });
}

/** Whether something is an object of fields: no list, no bytes. */
export function isFields(value: unknown): value is { readonly [field: string]: Value | undefined } {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ArrayBuffer)
  );
}

function scalarOf(value: Value | undefined): string {
  if (value === null) return "null";
  if (value instanceof ArrayBuffer) return "bytes";
  const names: Readonly<Record<string, string>> = { number: "float64", bigint: "int64" };
  return names[typeof value] ?? typeof value;
}

function firstOf<Item>(
  items: readonly Item[],
  look: (item: Item, index: number) => Misfit | undefined,
): Misfit | undefined {
  for (const [index, item] of items.entries()) {
    const found = look(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
