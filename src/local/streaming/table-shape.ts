import type { Value } from "../../values/index.ts";

/** What was seen at one place of a table's documents, added up. */
export interface Shape {
  readonly seen: Set<Scalar>;
  /** A -0, a NaN or an infinity was among the numbers. */
  special: boolean;
  /** The tables of the ids among the texts. */
  readonly ids: Set<string>;
  /** How many objects there were, and their fields. */
  objects: number;
  readonly fields: Map<string, { readonly shape: Shape; count: number }>;
  /** An object whose fields cannot be columns: too many, or not identifiers. */
  record: boolean;
  /** What the lists hold; undefined when there was none. */
  elements: Shape | undefined;
}

type Scalar = "null" | "int64" | "float64" | "boolean" | "string" | "bytes";

/** The fields that one object may have to be described by them. */
const mostFields = 64;
const identifier = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** Nothing seen yet. */
export function emptyShape(): Shape {
  return {
    seen: new Set(),
    special: false,
    ids: new Set(),
    objects: 0,
    fields: new Map(),
    record: false,
    elements: undefined,
  };
}

/** Adds a value to what was seen. `tableOfId` says of which table a text is an id. */
export function see(shape: Shape, value: Value, tableOfId: (text: string) => string | undefined): void {
  if (value === null) shape.seen.add("null");
  else if (typeof value === "bigint") shape.seen.add("int64");
  else if (typeof value === "boolean") shape.seen.add("boolean");
  else if (typeof value === "number") {
    shape.seen.add("float64");
    shape.special ||= !Number.isFinite(value) || Object.is(value, -0);
  } else if (typeof value === "string") {
    const table = tableOfId(value);
    if (table === undefined) shape.seen.add("string");
    else shape.ids.add(table);
  } else if (value instanceof ArrayBuffer) shape.seen.add("bytes");
  else if (Array.isArray(value)) {
    shape.elements ??= emptyShape();
    for (const item of value) see(shape.elements, item, tableOfId);
  } else seeObject(shape, value as Readonly<Record<string, Value>>, tableOfId);
}

function seeObject(
  shape: Shape,
  value: Readonly<Record<string, Value>>,
  tableOfId: (text: string) => string | undefined,
): void {
  shape.objects += 1;
  for (const [name, item] of Object.entries(value)) {
    const field = shape.fields.get(name) ?? { shape: emptyShape(), count: 0 };
    shape.fields.set(name, field);
    field.count += 1;
    see(field.shape, item, tableOfId);
    shape.record ||= !identifier.test(name);
  }
  shape.record ||= shape.fields.size > mostFields;
}
