import { follow, type Tree } from "./page-data.ts";

/** Deeper than this a value is left empty: a schema may hold itself. */
const deepest = 8;

/**
 * A value to begin with: what a schema requires, filled with its own examples or with the plainest value of its type.
 * It is there to be edited.
 */
export function exampleOf(value: unknown, depth = 0): unknown {
  const schema = follow(value);
  if (depth > deepest) return null;
  if ("const" in schema) return schema.const;
  const [given] = (schema.examples ?? schema.enum ?? []) as readonly unknown[];
  if (given !== undefined) return given;
  const [branch] = (schema.oneOf ?? schema.anyOf ?? []) as readonly unknown[];
  if (branch !== undefined) return exampleOf(branch, depth + 1);
  switch ([schema.type].flat()[0]) {
    case "object":
      return requiredFields(schema, depth);
    case "array":
      return [];
    case "string":
      return "";
    case "number":
    case "integer":
      return 0;
    case "boolean":
      return false;
    default:
      return null;
  }
}

function requiredFields(schema: Tree, depth: number): Record<string, unknown> {
  const properties = (schema.properties ?? {}) as Tree;
  const required = (schema.required ?? []) as readonly string[];
  return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name], depth + 1)]));
}
