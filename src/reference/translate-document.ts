import { asList, asObject, asText, isObject, type Json, type JsonObject } from "../json/index.ts";
import { deploymentPhrases } from "./words/deployment-ja.ts";

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

/**
 * A deployment's document with its texts in Japanese: what it takes over from the documented API by the dictionary,
 * what is said of its own functions by phrases. What the deployment's author wrote stays as it is.
 */
export function translateDocument(tree: JsonObject, dictionary: Dictionary): JsonObject {
  const front = Object.entries(dictionary).filter(([english]) => english.includes("\n## "));
  // The dictionary knows the links to a topic by the topic's own name, beside which a module may stand.
  const apart = asList(tree.tags)
    .map((tag) => `(#tag/${asText(asObject(tag).name)})`)
    .filter((link) => link.endsWith("-topic)"))
    .map((link) => [link, link.replace(/-topic\)$/, ")")] as const);
  const say = (text: string): string => {
    const plain = apart.reduce((before, [link, own]) => before.replaceAll(link, own), text);
    const said =
      dictionary[plain] ??
      [...deploymentPhrases, ...front].reduce((before, [english, japanese]) => {
        if (typeof english === "string") return before.replaceAll(english, () => japanese);
        return before.replace(english, japanese);
      }, plain);
    return apart.reduce((before, [link, own]) => before.replaceAll(own, link), said);
  };
  const walk = (value: Json, field: string): Json => {
    if (typeof value === "string") return readable.has(field) && field !== "title" ? say(value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, ""));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, walk(item, field === "properties" ? "" : key)]),
    );
  };
  const translated = walk(tree, "") as JsonObject;
  const info = asObject(translated.info);
  return { ...translated, info: { ...info, title: say(String(info.title)) } };
}
