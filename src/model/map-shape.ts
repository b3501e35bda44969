import type { Field, Shape } from "./shape.ts";

/** The same shape with each shape inside it replaced. */
export function mapShape(shape: Shape, replace: (inner: Shape) => Shape): Shape {
  const inFields = (fields: readonly Field[]) =>
    fields.map((field) => ({ ...field, shape: replace(field.shape) }));
  switch (shape.kind) {
    case "list":
      return { ...shape, of: replace(shape.of) };
    case "record":
      return { ...shape, keys: replace(shape.keys), of: replace(shape.of) };
    case "object":
      return { ...shape, fields: inFields(shape.fields) };
    case "open":
      return { ...shape, fields: inFields(shape.fields), of: replace(shape.of) };
    case "union":
      return { ...shape, of: shape.of.map(replace) };
    default:
      return shape;
  }
}
