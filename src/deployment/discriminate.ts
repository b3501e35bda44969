import type { Shape } from "../model/index.ts";

type Union = Extract<Shape, { kind: "union" }>;
type ObjectShape = Extract<Shape, { kind: "object" }>;

/** The names that authors give to such a field, most telling first. Any other comes in alphabetical order. */
const usual = ["type", "kind", "status"];

/**
 * Finds the field whose literal tells the objects of a union apart. Where other things stand beside the
 * objects, such as null, the objects become a union of their own within it.
 */
export function discriminate(union: Union): Union {
  const objects = union.of.filter((member): member is ObjectShape => member.kind === "object");
  const discriminator = objects.length < 2 ? undefined : tellingField(objects);
  if (discriminator === undefined) return union;
  const told: Union = { kind: "union", of: objects, discriminator };
  const others = union.of.filter(({ kind }) => kind !== "object");
  return others.length === 0 ? told : { kind: "union", of: [told, ...others] };
}

function tellingField(objects: readonly ObjectShape[]): string | undefined {
  const [first, ...rest] = objects.map(literalFields);
  const candidates = [...(first ?? [])].filter(([name, value]) => {
    const values = [value, ...rest.map((fields) => fields.get(name))];
    return values.every((each) => each !== undefined) && new Set(values).size === values.length;
  });
  const names = candidates.map(([name]) => name).sort();
  return usual.find((name) => names.includes(name)) ?? names[0];
}

/** A discriminator's values are strings, by OpenAPI's definition, and the field is always there. */
function literalFields({ fields }: ObjectShape): ReadonlyMap<string, string> {
  return new Map(
    fields.flatMap(({ name, shape, optional }): [string, string][] =>
      !optional && shape.kind === "literal" && typeof shape.value === "string" ? [[name, shape.value]] : [],
    ),
  );
}
