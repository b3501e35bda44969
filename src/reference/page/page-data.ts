import { readPointer } from "../../json/pointer.ts";
import { type ExactNumber, restoreExact } from "../exact-numbers.ts";
import { type FoldedText, unfoldText } from "../fold-text.ts";
import type { OwnWord, PageWords } from "../words/page-words.ts";

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

/** The document in objects of their own, for who writes into them. */
export function parseDocument(): Tree {
  text ??= unfoldText(readBlock<FoldedText>("document"));
  return JSON.parse(text) as Tree;
}

let samples: ReadonlyMap<string, readonly unknown[]> | undefined;

/** The samples of a deployment's own function, which are unfolded when the first operation is shown. */
export function samplesOf(operationId: string): readonly unknown[] {
  samples ??= new Map(
    Object.entries(
      JSON.parse(unfoldText(readBlock("samples"))) as Readonly<Record<string, readonly unknown[]>>,
    ),
  );
  return samples.get(operationId) ?? [];
}

let tree: Tree | undefined;

/** The numbers of the document that a double cannot hold. */
export const exactNumbers = Object.values(readBlock<readonly ExactNumber[]>("exact"));

/** The document that the page shows, to read in. What a double cannot hold is a bigint. */
export function readDocument(): Tree {
  if (tree === undefined) {
    tree = parseDocument();
    restoreExact(tree, exactNumbers);
  }
  return tree;
}

/** What a reference leads to, or the value itself where it is none. */
export function follow(value: unknown): Tree {
  if (typeof value !== "object" || value === null) return {};
  const { $ref } = value as { $ref?: unknown };
  if (typeof $ref !== "string") return value as Tree;
  return follow(readPointer(readDocument() as unknown, $ref));
}
