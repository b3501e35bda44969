import { type FoldedText, unfoldText } from "../emit/docs/fold-text.ts";
import type { OwnWord, PageWords } from "../emit/docs/words/page-words.ts";

/** Reads one of the page's JSON blocks. */
function readBlock<Data>(id: string): Data {
  return JSON.parse(document.getElementById(id)?.textContent ?? "{}") as Data;
}

export const pageWords = readBlock<PageWords>("words");

/** A word of the page's own, by its name. */
export function word(name: OwnWord): string {
  return pageWords.own[name];
}

/** An object of the document, as `JSON.parse` gives it. */
export type Tree = Readonly<Record<string, unknown>>;

let text: string | undefined;

/** The document that the page shows, in objects of its own: Redoc writes into those that it is given. */
export function copyOfDocument(): Tree {
  text ??= unfoldText(readBlock<FoldedText>("document"));
  return JSON.parse(text) as Tree;
}

let tree: Tree | undefined;

/** The document that the page shows, to read in. */
export function readDocument(): Tree {
  tree ??= copyOfDocument();
  return tree;
}

/** What a reference leads to, or the value itself where it is none. */
export function follow(value: unknown): Tree {
  if (typeof value !== "object" || value === null) return {};
  const { $ref } = value as { $ref?: unknown };
  if (typeof $ref !== "string") return value as Tree;
  const steps = $ref.split("/").slice(1);
  return follow(
    steps.reduce<unknown>(
      (at, step) => (at as Tree)[step.replaceAll("~1", "/").replaceAll("~0", "~")],
      readDocument(),
    ),
  );
}
