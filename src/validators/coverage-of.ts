import { errorsOf, resolve } from "../document/index.ts";
import { asObject, type JsonObject } from "../json/index.ts";

/** What of an answer can be exercised: fields, items and the branches of a union told apart by a tag. */
export interface CoverageNode {
  readonly fields?: Readonly<Record<string, CoverageNode>>;
  readonly items?: CoverageNode;
  readonly tag?: string;
  readonly branches?: Readonly<Record<string, CoverageNode>>;
}

/** The tree of what can be exercised below a schema. Stops at a schema that leads back to itself. */
export function coverageOf(tree: JsonObject, schema: unknown, above: readonly unknown[] = []): CoverageNode {
  const target = resolve(tree, schema);
  if (above.includes(target)) return {};
  const within = [...above, target];
  const { propertyName, mapping } = asObject(target.discriminator);
  if (typeof propertyName === "string") {
    const branches = Object.entries(asObject(mapping)).map(([label, ref]): [string, CoverageNode] => [
      label,
      coverageOf(tree, { $ref: ref }, within),
    ]);
    return { tag: propertyName, branches: Object.fromEntries(branches) };
  }
  const fields = Object.entries(asObject(target.properties)).map(([name, field]): [string, CoverageNode] => [
    name,
    coverageOf(tree, field, within),
  ]);
  return {
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
    ...(target.items === undefined ? {} : { items: coverageOf(tree, target.items, within) }),
  };
}

/** The error codes that an answer can have, as the document lists them. How further codes end is no code. */
export function codesOf(tree: JsonObject, operation: JsonObject, status: number): readonly string[] {
  return [...new Set(errorsOf(tree, operation, status).flatMap(({ codes }) => codes))].sort();
}
