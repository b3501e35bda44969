import { asList, asObject, asText, type Json, type JsonObject } from "../json/index.ts";
import { distinctNames } from "./distinct-names.ts";

/**
 * The document with tags that a page can lead to one by one. A page's address knows no capitals and no slashes, so that
 * the modules `chat/rooms` and `chatRooms` would share a place: the second becomes `chatRooms-2`, and is shown by its
 * own name.
 */
export function distinctPlaces(tree: JsonObject): JsonObject {
  const names = distinctNames(
    asList(tree.tags).map((tag) => asText(asObject(tag).name)),
    (name) => name.toLowerCase().replace(/[^\w.-]+/g, ""),
  );
  const renamed = new Map([...names].filter(([name, own]) => own !== name));
  const tags = asList(tree.tags).map((each): Json => {
    const tag = asObject(each);
    const name = asText(tag.name);
    const own = renamed.get(name);
    return own === undefined ? tag : { "x-displayName": name, ...tag, name: own };
  });
  if (renamed.size === 0) return tree;
  const paths = Object.entries(asObject(tree.paths)).map(([path, item]) => {
    const operations = Object.entries(asObject(item)).map(([method, operation]) => {
      const own = asList(asObject(operation).tags);
      if (!own.some((tag) => renamed.has(asText(tag)))) return [method, operation];
      return [
        method,
        { ...asObject(operation), tags: own.map((tag) => renamed.get(asText(tag)) ?? tag) },
      ] as const;
    });
    return [path, Object.fromEntries(operations)] as const;
  });
  return { ...tree, tags, paths: Object.fromEntries(paths) };
}
