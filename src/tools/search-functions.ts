import MiniSearch from "minisearch";
import type { Shape } from "../model/index.ts";
import type { Tool } from "./build-tools.ts";
import { type KnownTypes, resolveShape } from "./known-types.ts";

/** Finds the tools whose functions a question in plain words is about, best first. */
export type SearchFunctions = (question: string, limit: number) => readonly Tool[];

/** Words of everyday questions that stand in no function's name, for what functions are called instead. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  show: ["list", "get"],
  read: ["get", "list"],
  fetch: ["get", "list"],
  find: ["search", "get", "list"],
  look: ["get", "search"],
  which: ["list", "search"],
  who: ["list", "get"],
  all: ["list"],
  many: ["count"],
  number: ["count"],
  total: ["count", "sum"],
  latest: ["recent", "last"],
  last: ["recent", "latest"],
  happened: ["history", "log", "event"],
  new: ["create", "add", "insert"],
  make: ["create", "add"],
  create: ["add", "insert", "new"],
  add: ["create", "insert"],
  register: ["create", "add"],
  write: ["send", "create", "update"],
  post: ["send", "create"],
  change: ["update", "set", "edit", "patch"],
  edit: ["update", "patch"],
  rename: ["update", "set"],
  copy: ["duplicate", "clone"],
  delete: ["remove", "clear"],
  remove: ["delete", "clear"],
  erase: ["delete", "remove", "clear"],
  empty: ["clear"],
  cancel: ["remove", "stop"],
  back: ["restore", "undo"],
  undo: ["restore", "revert"],
  accept: ["approve", "confirm"],
  refuse: ["reject", "deny", "decline"],
  download: ["export"],
  upload: ["import"],
  label: ["tag"],
};

/** Words that say nothing about which function is meant. */
const emptyWords = new Set(
  "a an and are as at be by can do does for from has have how i in is it me my of on or our that the their them there these this to was we what when where which who whose why will with you your".split(
    " ",
  ),
);

/** Makes the search over tools: names weigh most, then what is taken and given, then what was written about them. */
export function createSearch(tools: readonly Tool[], types: KnownTypes): SearchFunctions {
  const index = new MiniSearch<{
    id: number;
    name: string;
    module: string;
    fields: string;
    description: string;
  }>({
    fields: ["name", "module", "fields", "description"],
    tokenize: wordsOf,
    processTerm: (term) => (emptyWords.has(term) ? null : stem(term)),
  });
  index.addAll(
    tools.map(({ function: each }, id) => ({
      id,
      name: each.name,
      module: each.module.join(" "),
      fields: [
        ...fieldNames(each.args, types),
        ...fieldNames(each.returns ?? { kind: "unknown" }, types),
      ].join(" "),
      description: each.description ?? "",
    })),
  );
  return (question, limit) => {
    const asked = wordsOf(question);
    const related = asked.flatMap((word) => otherWords[stem(word)] ?? otherWords[word] ?? []);
    const boost = { name: 4, module: 3, fields: 1, description: 1 };
    const found = index.search({
      combineWith: "OR",
      // Who names a thing and nothing to do with it wants to see it.
      boostDocument: (id) => (tools[id as number]?.function.kind === "query" ? 1.2 : 1),
      queries: [
        {
          queries: [asked.join(" ")],
          boost,
          prefix: (term) => term.length > 3,
          fuzzy: (term) => (term.length > 5 ? 0.2 : false),
        },
        ...(related.length === 0 ? [] : [{ queries: [related.join(" ")], boost: { ...boost, name: 2 } }]),
      ],
    });
    return found.slice(0, limit).map(({ id }) => tools[id as number] as Tool);
  };
}

/** The words of a text, those of a name written together among them: `listByChannel`, `snake_case`. */
function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** One form for the singular and the plural of an English word. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Names of fields, two levels deep: what somebody asks for is seldom deeper. */
function fieldNames(shape: Shape, types: KnownTypes, depth = 2): readonly string[] {
  const own = resolveShape(shape, types);
  if (depth === 0) return [];
  switch (own.kind) {
    case "list":
    case "record":
      return fieldNames(own.of, types, depth);
    case "object":
      return own.fields.flatMap(({ name, shape: of }) => [name, ...fieldNames(of, types, depth - 1)]);
    case "union":
      return own.of.flatMap((member) => fieldNames(member, types, depth));
    default:
      return own.kind === "id" ? [own.table] : [];
  }
}
