import type { LiteralValue, Shape } from "../model/index.ts";

/** Equal text for shapes of the same values: what is said of fields does not count, nor the order of a union's members. */
export function shapeKey(shape: Shape): string {
  switch (shape.kind) {
    case "scalar":
      return shape.type;
    case "literal":
      return literalKey(shape.value);
    case "id":
      return `id(${shape.table})`;
    case "ref":
      return `ref(${shape.name})`;
    case "list":
      return `[${shapeKey(shape.of)}]`;
    case "record":
      return `{${shapeKey(shape.keys)}: ${shapeKey(shape.of)}}`;
    case "object": {
      const fields = shape.fields.map(
        ({ name, optional, shape: of }) => `${JSON.stringify(name)}${optional ? "?" : ""}: ${shapeKey(of)}`,
      );
      return `{${fields.join(", ")}}`;
    }
    case "union":
      return `(${shape.of.map(shapeKey).sort().join(" | ")})`;
    default:
      return shape.kind;
  }
}

/** JSON has no bigint and no -0, so that these are spelled out. */
function literalKey(value: LiteralValue): string {
  if (typeof value === "bigint") return `${value}n`;
  return Object.is(value, -0) ? "-0" : JSON.stringify(value);
}
