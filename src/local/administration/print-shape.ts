import type { Shape } from "../streaming/table-shape.ts";

/** What was seen at one place, as the dashboard shows it. */
type Printed = Readonly<Record<string, unknown>>;

/** What the documents of a table look like. */
export function printTableShape(shape: Shape): Printed {
  if (shape.objects === 0) return { type: "Never" };
  return shape.record ? { type: "Unknown" } : objectOf(shape);
}

function printShape(shape: Shape): Printed {
  const { seen, ids } = shape;
  const kinds: Printed[] = [];
  // Ids among other texts are texts.
  if (!seen.has("string")) kinds.push(...[...ids].sort().map((tableName) => ({ type: "Id", tableName })));
  if (seen.has("null")) kinds.push({ type: "Null" });
  if (seen.has("int64")) kinds.push({ type: "Int64" });
  if (seen.has("float64")) kinds.push({ type: "Float64", float64Range: { hasSpecialValues: shape.special } });
  if (seen.has("boolean")) kinds.push({ type: "Boolean" });
  if (seen.has("string")) kinds.push({ type: "String" });
  if (seen.has("bytes")) kinds.push({ type: "Bytes" });
  if (shape.objects > 0) kinds.push(shape.record ? recordOf(shape) : objectOf(shape));
  if (shape.elements !== undefined) kinds.push({ type: "Array", shape: printShape(shape.elements) });
  const [first, ...others] = kinds;
  if (first === undefined) return { type: "Never" };
  return others.length === 0 ? first : { type: "Union", shapes: kinds };
}

function objectOf({ objects, fields }: Shape): Printed {
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    type: "Object",
    fields: sorted.map(([fieldName, { shape, count }]) => ({
      fieldName,
      optional: count < objects,
      shape: printShape(shape),
    })),
  };
}

/** An object whose names are no fields: of its values the kinds are told, not their places. */
function recordOf({ fields }: Shape): Printed {
  const kinds = new Map(
    [...fields.values()].map(({ shape }) => [JSON.stringify(printShape(shape)), printShape(shape)]),
  );
  const [first, ...others] = kinds.values();
  const shape =
    others.length === 0 ? (first ?? { type: "Never" }) : { type: "Union", shapes: [...kinds.values()] };
  return { type: "Record", keyShape: { type: "String" }, valueShape: { optional: false, shape } };
}
