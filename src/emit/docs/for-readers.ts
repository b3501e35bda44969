import { asObject, isObject, type Json, type JsonObject } from "../../document/index.ts";

/**
 * The same document, in the order in which a person reads it: of several examples the successful ones come first,
 * because the page shows the first one unasked.
 */
export function forReaders(tree: JsonObject): JsonObject {
  return successFirst(tree) as JsonObject;
}

/** Beside samples in nine languages Redoc would offer request examples that change nothing of what it shows. */
export function forRedoc(tree: JsonObject): JsonObject {
  const paths = Object.entries(asObject(tree.paths)).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(asObject(item)).map(([method, operation]) => [method, lean(operation)]),
    ),
  ]);
  return { ...tree, paths: Object.fromEntries(paths) };
}

function lean(operation: Json): Json {
  if (!isObject(operation) || operation["x-codeSamples"] === undefined) return operation;
  const requestBody = asObject(operation.requestBody);
  if (!isObject(requestBody.content)) return operation;
  const content = Object.entries(requestBody.content).map(([type, media]) => {
    const { examples: _, ...rest } = asObject(media);
    return [type, rest];
  });
  return { ...operation, requestBody: { ...requestBody, content: Object.fromEntries(content) } };
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
