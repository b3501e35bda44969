import { asList, asObject, asText, type Json, type JsonObject } from "../json/index.ts";

/**
 * The document with tags that a page can lead to one by one. A page's address knows no capitals and no slashes, so that
 * the modules `chat/rooms` and `chatRooms` would share a place: the second becomes `chatRooms-2`, and is shown by its
 * own name.
 */
export function distinctPlaces(tree: JsonObject): JsonObject {
  const taken = new Map<string, number>();
  const renamed = new Map<string, string>();
  const tags = asList(tree.tags).map((each): Json => {
    const tag = asObject(each);
    const name = asText(tag.name);
    const place = name.toLowerCase().replace(/[^\w.-]+/g, "");
    const times = (taken.get(place) ?? 0) + 1;
    taken.set(place, times);
    if (times === 1) return tag;
    renamed.set(name, `${name}-${times}`);
    return { "x-displayName": name, ...tag, name: `${name}-${times}` };
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
