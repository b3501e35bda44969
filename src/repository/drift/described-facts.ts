import { readPointer } from "../../json/index.ts";

/** A JSON object that nobody has looked into yet. */
type Tree = { readonly [key: string]: unknown };

/**
 * What an OpenAPI description says of its operations, as sorted lines: the operations, their statuses, and the fields
 * of bodies with whether they must be there. Two descriptions of one API can be compared line by line.
 */
export function describedFacts(description: unknown): readonly string[] {
  const root = treeOf(description);
  const prefix = pathOfServer(root);
  const facts = Object.entries(treeOf(root.paths)).flatMap(([path, item]) =>
    Object.entries(treeOf(item)).flatMap(([method, operation]) => {
      if (!/^(get|put|post|patch|delete)$/.test(method)) return [];
      const name = `${method.toUpperCase()} ${prefix}${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
      const { requestBody, responses } = treeOf(operation);
      const answers = Object.entries(treeOf(responses)).flatMap(([status, response]) => [
        `${name} ${status}`,
        ...fieldsOf(root, bodyOf(root, response), `${name} ${status}`),
      ]);
      return [name, ...fieldsOf(root, bodyOf(root, requestBody), `${name} request`), ...answers];
    }),
  );
  return [...new Set(facts)].sort();
}

function treeOf(value: unknown): Tree {
  return typeof value === "object" && value !== null ? (value as Tree) : {};
}

/**
 * A relative server puts its path in front of every other, and so does the path behind a variable for the whole
 * address; an absolute one is a place, not a part of the path.
 */
function pathOfServer({ servers }: Tree): string {
  const url = String(treeOf(treeOf(servers)[0]).url ?? "").replace(/^\{deployment-url\}/, "");
  return url.startsWith("/") ? url.replace(/\/$/, "") : "";
}

function follow(root: Tree, value: unknown): Tree {
  const tree = treeOf(value);
  if (typeof tree.$ref !== "string") return tree;
  return follow(root, readPointer(root as unknown, tree.$ref));
}

function bodyOf(root: Tree, holder: unknown): unknown {
  return treeOf(treeOf(follow(root, holder).content)["application/json"]).schema;
}

/** One line for each field of an object, of every branch of a union. Does not go into values, which are anything. */
function fieldsOf(root: Tree, schema: unknown, place: string): string[] {
  const { properties, required, oneOf, items } = follow(root, schema);
  const branches = (Array.isArray(oneOf) ? oneOf : []).flatMap((branch) => {
    const { status } = treeOf(follow(root, branch).properties);
    const { const: only, enum: several } = treeOf(status);
    const label = only ?? (Array.isArray(several) ? several[0] : undefined);
    return label === undefined ? [] : fieldsOf(root, branch, `${place} ${String(label)}`);
  });
  const own = Object.entries(treeOf(properties)).flatMap(([name, field]) => {
    const must = Array.isArray(required) && required.includes(name) ? "required" : "optional";
    const below = follow(root, field);
    return [
      `${place} ${name} ${must}`,
      ...(below.type === "array" ? fieldsOf(root, below, `${place} ${name}[]`) : []),
    ];
  });
  return [...branches, ...own, ...(items === undefined ? [] : fieldsOf(root, items, place))];
}
