import { type Document, parseDocument } from "../../src/document/index.ts";
import { readSources } from "../../src/repository/read-sources.ts";

const { document, problems } = parseDocument((await readSources()).files);

/** The document of this repository, and what its files break before any rule is asked. */
export const real: { readonly document: Document; readonly problems: typeof problems } = {
  document,
  problems,
};

/** JSON that a test may break. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into any depth of a document to break it
export type Breakable = any;

/** A copy of the real document, changed by the test. */
export function broken(breakIt: (parts: { tree: Breakable; exchanges: Breakable }) => void): Document {
  const tree = structuredClone(document.tree);
  const copy = {
    tree,
    written: tree,
    exchanges: structuredClone(document.exchanges),
    places: document.places,
    copies: document.copies,
  };
  breakIt(copy);
  return copy;
}
