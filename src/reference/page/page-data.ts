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

/** The document in objects of its own. */
function parseDocument(): Tree {
  text ??= unfoldText(readBlock<FoldedText>("document"));
  return JSON.parse(text) as Tree;
}

const labels = new Map<string, string>();

/** What the menu calls an operation of the document that Redoc was given. */
export function labelOf(operationId: string | undefined): string | undefined {
  return labels.get(operationId ?? "");
}

/**
 * The document for Redoc, which writes into the objects that it is given. Beside samples in nine languages it would
 * offer request examples that change nothing of what it shows: those are for the panel alone.
 */
export function documentForRedoc(): Tree {
  const copy = parseDocument();
  for (const item of Object.values(copy.paths as Tree)) {
    for (const { requestBody, ...operation } of Object.values(item as Readonly<Record<string, Tree>>)) {
      const id = String(operation.operationId);
      labels.set(id, String((operation["x-convex-function"] as Tree | undefined)?.path ?? id));
      if (operation["x-codeSamples"] === undefined) continue;
      const { content = {} } = (requestBody ?? {}) as { content?: Record<string, { examples?: unknown }> };
      for (const media of Object.values(content)) delete media.examples;
    }
  }
  return copy;
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
