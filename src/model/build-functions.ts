import { operationsOf } from "../document/index.ts";
import { asObject, asText, type JsonObject } from "../json/index.ts";
import type { Api, ConvexFunction } from "./api.ts";
import { ShapeReader } from "./read-shape.ts";
import type { NamedShape } from "./shape.ts";

const json = "application/json";

/** The functions of a deployment's document, the named shapes that they use, and its tables. */
export function buildFunctions(tree: JsonObject): Pick<Api, "functions" | "types" | "tables"> {
  const reader = new ShapeReader(tree, "values");
  const functions = operationsOf(tree)
    .filter(({ operation }) => operation["x-convex-function"] !== undefined)
    .map(({ operation }) => buildFunction(operation, reader))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const ids = Object.values(asObject(asObject(tree.components).schemas))
    .map(asObject)
    .filter((schema) => typeof schema["x-convex-table"] === "string");
  return {
    functions,
    types: readTypes(reader, readDocuments(ids, reader)),
    tables: ids.map((schema) => asText(schema["x-convex-table"])).sort(),
  };
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
    ...(returns?.["x-convex-inferred"] === true ? { inferred: true } : {}),
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

/** The table of each document type. The type of a table's ids leads to the type of its documents. */
function readDocuments(ids: readonly JsonObject[], reader: ShapeReader): ReadonlyMap<string, string> {
  const documents = ids.flatMap((schema): [string, string][] => {
    const document = reader.read(asObject(asObject(schema.$defs).document));
    return document.kind === "ref" ? [[document.name, asText(schema["x-convex-table"])]] : [];
  });
  return new Map(documents);
}

/** Every named shape that is referred to from somewhere, sorted. Reading one may bring others. */
function readTypes(reader: ShapeReader, documents: ReadonlyMap<string, string>): readonly NamedShape[] {
  const types = new Map<string, NamedShape>();
  for (const name of reader.pending) {
    const schema = reader.schema(name);
    const table = documents.get(name);
    types.set(name, {
      name,
      shape: reader.read(schema),
      ...(typeof schema.description === "string" ? { description: schema.description } : {}),
      ...(table === undefined ? {} : { table }),
    });
  }
  return [...types.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
