import { asList, asObject, asText, isObject, type Json, type JsonObject } from "../json/index.ts";

/**
 * The base document with its own tags apart from those of a deployment's modules: where a module is called `errors`,
 * it keeps the name, and the topic is `errors-topic` then, in links too. No module's name holds a hyphen. Pages drop
 * slashes and capitals from names, so that a module `er/Rors` would be taken for the topic as well.
 */
export function setTopicsApart(base: JsonObject, modules: readonly string[]): JsonObject {
  const taken = new Set(modules.map((module) => module.replaceAll("/", "").toLowerCase()));
  const own = asList(base.tags).map((tag) => asText(asObject(tag).name));
  const apart = new Map(own.filter((name) => taken.has(name)).map((name) => [name, `${name}-topic`]));
  if (apart.size === 0) return base;
  const named = (name: Json): Json => apart.get(asText(name)) ?? name;
  const linked = (value: Json): Json => {
    if (typeof value === "string")
      return value.replace(/\(#tag\/([\w-]+)\)/g, (_, name: string) => `(#tag/${named(name)})`);
    if (Array.isArray(value)) return value.map(linked);
    return isObject(value) ? eachField(value, linked) : value;
  };
  const tree = linked(base) as JsonObject;
  const retagged = (operation: Json): Json =>
    isObject(operation) && operation.tags !== undefined
      ? { ...operation, tags: asList(operation.tags).map(named) }
      : operation;
  return {
    ...tree,
    tags: asList(tree.tags).map((tag) => ({ ...asObject(tag), name: named(asObject(tag).name ?? "") })),
    paths: eachField(asObject(tree.paths), (item) => eachField(asObject(item), retagged)),
  };
}

function eachField(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
