import { asObject, isObject, type Json, type JsonObject } from "../json/index.ts";

/**
 * The same document, in the order in which a person reads it: of several examples the successful ones come first,
 * because the page shows the first one unasked.
 */
export function forReaders(tree: JsonObject): JsonObject {
  return successFirst(tree) as JsonObject;
}

/**
 * The same document as Redoc shows it best: it is silent of calls that need no authorization, so these get a scheme of
 * the given name; and its headings show Markdown as it is written.
 */
export function forRedoc(tree: JsonObject, nobody: string): JsonObject {
  const paths = Object.entries(asObject(tree.paths)).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(asObject(item)).map(([method, operation]) => [method, shown(operation, nobody)]),
    ),
  ]);
  const components = asObject(tree.components);
  const anonymous = { [nobody]: { type: "http", scheme: nobody } };
  return {
    ...tree,
    ...withNobody(tree, nobody),
    paths: Object.fromEntries(paths),
    components: { ...components, securitySchemes: { ...anonymous, ...asObject(components.securitySchemes) } },
  };
}

function shown(operation: Json, nobody: string): Json {
  if (!isObject(operation)) return operation;
  const { summary } = operation;
  return {
    ...operation,
    ...withNobody(operation, nobody),
    ...(typeof summary === "string" ? { summary: summary.replaceAll("`", "") } : {}),
  };
}

function withNobody({ security }: JsonObject, nobody: string): JsonObject {
  if (!Array.isArray(security)) return {};
  return {
    security: security.map((each) => (Object.keys(asObject(each)).length === 0 ? { [nobody]: [] } : each)),
  };
}

function rank([name]: readonly [string, Json]): number {
  if (name === "success") return 0;
  return name.startsWith("success") ? 1 : 2;
}

function successFirst(value: Json): Json {
  if (Array.isArray(value)) return value.map(successFirst);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      if (key !== "examples" || !isObject(field)) return [key, successFirst(field)];
      const names = Object.entries(field);
      return [key, Object.fromEntries(names.sort((a, b) => rank(a) - rank(b)))];
    }),
  );
}
