import type { Field, LiteralValue, NamedShape, Shape } from "../model/index.ts";

/** A value to show and to send, in no language yet. */
export type Example =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "float64"; readonly value: number }
  | { readonly kind: "int64"; readonly value: bigint }
  /** Eight bytes, all zero. */
  | { readonly kind: "bytes" }
  /** Which documents there are nobody knows here: the reader puts an id in this place. */
  | { readonly kind: "id"; readonly table: string }
  | { readonly kind: "list"; readonly items: readonly Example[] }
  | { readonly kind: "object"; readonly fields: readonly (readonly [name: string, value: Example])[] };

/** The shapes that others refer to, by name. */
export type NamedShapes = ReadonlyMap<string, NamedShape>;

/**
 * A value that fits a shape: what it requires and nothing else, each text the name of its field. Nothing where no value
 * ends, as where a shape requires itself.
 */
export function exampleOf(
  shape: Shape,
  types: NamedShapes,
  name = "text",
  above: readonly string[] = [],
): Example | undefined {
  const below = (of: Shape, named = name) => exampleOf(of, types, named, above);
  switch (shape.kind) {
    case "unknown":
    case "json":
      return { kind: "text", value: name };
    case "number":
      return shape.format === "int64" ? { kind: "int64", value: 1n } : { kind: "float64", value: 1 };
    case "scalar":
      return scalars(name)[shape.type];
    case "literal":
      return ofLiteral(shape.value);
    case "id":
      return shape;
    case "list":
      return { kind: "list", items: present(below(shape.of)) };
    case "record": {
      const [key] = present(below(shape.keys, "key"));
      const [value] = present(below(shape.of, "value"));
      // A table's id is written by the reader, who would not look for one among the names of fields.
      if (key?.kind !== "text" || value === undefined) return { kind: "object", fields: [] };
      return { kind: "object", fields: [[key.value, value]] };
    }
    case "object":
    case "open": {
      const fields = shape.fields
        .filter(({ optional }) => !optional)
        .map((field) => [field.name, firstPage(shape, field) ?? below(field.shape, field.name)] as const);
      const known = fields.filter((field): field is readonly [string, Example] => field[1] !== undefined);
      return known.length === fields.length ? { kind: "object", fields: known } : undefined;
    }
    case "union":
      return shape.of.flatMap((one) => present(below(one)))[0];
    case "ref": {
      const target = types.get(shape.name)?.shape;
      if (target === undefined || above.includes(shape.name)) return undefined;
      return exampleOf(target, types, name, [...above, shape.name]);
    }
  }
}

/** A paginated query begins without a cursor: any text but one that it gave is refused. */
function firstPage({ fields }: { readonly fields: readonly Field[] }, { name, shape }: Field) {
  const isPaginated = name === "cursor" && fields.some((field) => field.name === "numItems");
  const members = isPaginated && shape.kind === "union" ? shape.of : [];
  return members.some((member) => member.kind === "scalar" && member.type === "null")
    ? ({ kind: "null" } as const)
    : undefined;
}

const scalars = (name: string) =>
  ({
    string: { kind: "text", value: name },
    float64: { kind: "float64", value: 1 },
    int64: { kind: "int64", value: 1n },
    boolean: { kind: "boolean", value: true },
    bytes: { kind: "bytes" },
    null: { kind: "null" },
  }) as const satisfies Record<string, Example>;

function ofLiteral(value: LiteralValue): Example {
  if (typeof value === "string") return { kind: "text", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return typeof value === "bigint" ? { kind: "int64", value } : { kind: "float64", value };
}

function present<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item];
}
