import { asObject, asText, type JsonObject, operationsOf } from "../document/index.ts";
import type { Api, ConvexFunction } from "./api.ts";
import { ShapeReader } from "./read-shape.ts";
import type { NamedShape } from "./shape.ts";

const json = "application/json";

/** The functions of a deployment's document, the named shapes that they use, and its tables. */
export function buildFunctions(tree: JsonObject): Pick<Api, "functions" | "types" | "tables"> {
  const reader = new ShapeReader(tree);
  const functions = operationsOf(tree)
    .filter(({ operation }) => operation["x-convex-function"] !== undefined)
    .map(({ operation }) => buildFunction(operation, reader))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const schema of Object.values(asObject(tree["x-convex-documents"]))) reader.read(asObject(schema));
  return { functions, types: readTypes(reader), tables: readTables(tree) };
}

function buildFunction(operation: JsonObject, reader: ShapeReader): ConvexFunction {
  const { path, kind, visibility } = asObject(operation["x-convex-function"]);
  const identifier = asText(path);
  const colon = identifier.lastIndexOf(":");
  const body = asObject(asObject(asObject(asObject(operation.requestBody).content)[json]).schema);
  const returns = valueSchema(operation, reader);
  return {
    kind: kind as ConvexFunction["kind"],
    visibility: visibility as ConvexFunction["visibility"],
    path: identifier,
    module: identifier.slice(0, colon).split("/"),
    name: identifier.slice(colon + 1),
    ...(typeof operation.description === "string" ? { description: operation.description } : {}),
    args: reader.read(asObject(asObject(body.properties).args)),
    ...(returns === undefined ? {} : { returns: reader.read(returns) }),
  };
}

/** The schema of what a function returns, where it declares one. */
function valueSchema(operation: JsonObject, reader: ShapeReader): JsonObject | undefined {
  const response = asObject(asObject(operation.responses)["200"]);
  const result = asObject(asObject(asObject(response.content)[json]).schema);
  const success = asText(asObject(asObject(result.discriminator).mapping).success);
  if (success === "") return undefined;
  return asObject(asObject(reader.schema(success.slice(success.lastIndexOf("/") + 1)).properties).value);
}

/** Every named shape that is referred to from somewhere, sorted. Reading one may bring others. */
function readTypes(reader: ShapeReader): readonly NamedShape[] {
  const types = new Map<string, NamedShape>();
  for (const name of reader.pending) {
    const schema = reader.schema(name);
    const { description, "x-convex-document": table } = schema;
    types.set(name, {
      name,
      shape: reader.read(schema),
      ...(typeof description === "string" ? { description } : {}),
      ...(typeof table === "string" ? { table } : {}),
    });
  }
  return [...types.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readTables(tree: JsonObject): readonly string[] {
  const tables = Object.values(asObject(asObject(tree.components).schemas)).map(
    (schema) => asObject(schema)["x-convex-table"],
  );
  return tables.filter((table) => typeof table === "string").sort();
}
