import { asList, asObject, asText, type JsonObject, resolve } from "../document/index.ts";

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

/** The error codes that a response's description lists: the first column of its table, or the one that its prose names. */
export function codesOf(response: JsonObject): readonly string[] {
  const text = asText(response.description);
  const cells = [...text.matchAll(/^\|((?:[^|\\]|\\.)*)\|/gm)].map(([, cell = ""]) => cell);
  const source = cells.length > 0 ? cells.join(" ") : text;
  return [...new Set([...source.matchAll(/`([A-Z][A-Za-z0-9]+)`/g)].map(([, code = ""]) => code))].sort();
}

/** Whether a response's body is an infrastructure error. */
export function isInfrastructureError(tree: JsonObject, response: JsonObject): boolean {
  const { schema } = asObject(asObject(response.content)["application/json"]);
  return asList(resolve(tree, schema).required).includes("code");
}
