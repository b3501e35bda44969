import { asObject, isObject, type Json, type JsonObject } from "../json/index.ts";

/** What the documented API says in English and in another language, by the English. */
export type Dictionary = Readonly<Record<string, string>>;

const readable = new Set(["summary", "description", "x-displayName", "title", "why", "fix"]);

/** Reads a dictionary off two documents that differ in their language only. */
export function dictionaryOf(english: Json, translated: Json): Dictionary {
  const found = new Map<string, string>();
  const compare = (before: Json, after: Json, field: string): void => {
    if (typeof before === "string") {
      if (typeof after === "string" && before !== after && readable.has(field)) found.set(before, after);
    } else if (Array.isArray(before)) {
      before.forEach((item, index) => {
        compare(item, (after as readonly Json[])[index] ?? null, "");
      });
    } else if (isObject(before)) {
      for (const [key, value] of Object.entries(before)) compare(value, asObject(after)[key] ?? null, key);
    }
  };
  compare(english, translated, "");
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The documented API's document in another language. What the dictionary does not know stays as it is. */
export function translateDocument(tree: JsonObject, dictionary: Dictionary): JsonObject {
  const walk = (value: Json, field: string): Json => {
    if (typeof value === "string")
      return readable.has(field) && Object.hasOwn(dictionary, value) ? (dictionary[value] ?? value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, ""));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, walk(item, field === "properties" ? "" : key)]),
    );
  };
  return walk(tree, "") as JsonObject;
}
