import type { Shape } from "../model/index.ts";
import { type KnownTypes, resolveShape } from "./known-types.ts";

/** How many levels of objects are written out. */
const deepest = 2;

/**
 * A shape on one line, in the words of Convex's validators: `{ channel?: "general" | "random", limit?: float64 }`.
 * A table's documents are called by the name of their type.
 */
export function shapeLine(shape: Shape, types: KnownTypes, depth = 0): string {
  if (shape.kind === "ref" && types.get(shape.name)?.table !== undefined) return shape.name;
  const own = resolveShape(shape, types);
  const inner = (of: Shape) => shapeLine(of, types, depth + 1);
  switch (own.kind) {
    case "scalar":
      return own.type;
    case "literal":
      return typeof own.value === "string" ? JSON.stringify(own.value) : String(own.value);
    case "id":
      return `id of ${own.table}`;
    case "list":
      return `[${inner(own.of)}]`;
    case "record":
      return `{ [${inner(own.keys)}]: ${inner(own.of)} }`;
    case "object": {
      if (own.fields.length === 0) return "{}";
      if (depth >= deepest) return "{ … }";
      const fields = own.fields.map(({ name, optional, shape: of }) => {
        const written = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
        return `${written}${optional ? "?" : ""}: ${inner(of)}`;
      });
      return `{ ${fields.join(", ")} }`;
    }
    case "union":
      return own.of.length === 0
        ? "nothing"
        : own.of.map((member) => shapeLine(member, types, depth)).join(" | ");
    default:
      return "any";
  }
}
