import type { ScalarType, Shape } from "../model/index.ts";
import { type KnownTypes, resolveShape } from "./known-types.ts";

const scalars: Readonly<Record<ScalarType, string>> = {
  string: "text",
  float64: "a number",
  int64: "a 64-bit integer",
  boolean: "true or false",
  bytes: "bytes",
  null: "null",
};

/** How many members of a union are named one by one. */
const atMost = 8;

/** What a shape is, in a few words for whoever has to write a value of it. */
export function describeShape(shape: Shape, types: KnownTypes): string {
  const own = resolveShape(shape, types);
  switch (own.kind) {
    case "scalar":
      return scalars[own.type];
    case "literal":
      return typeof own.value === "string" ? JSON.stringify(own.value) : String(own.value);
    case "id":
      return `an id of the table ${own.table}`;
    case "list":
      return "a list";
    case "record":
    case "object":
      return "an object";
    case "union": {
      if (own.of.length === 0) return "nothing: no value fits";
      const words = [...new Set(own.of.map((member) => describeShape(member, types)))];
      if (own.discriminator !== undefined)
        return `an object whose ${own.discriminator} is one of those known`;
      return [...words.slice(0, atMost), ...(words.length > atMost ? ["…"] : [])].join(" or ");
    }
    default:
      return "any value";
  }
}
