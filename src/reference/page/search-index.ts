import { operationAtPlace } from "./operations.ts";

/** What Redoc asks to be found, as far as this file reads it. */
export interface SearchDocument {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly path?: readonly string[];
  readonly httpPath?: string;
  /** What else Redoc ranks and shows. */
  readonly [field: string]: unknown;
}

/** What Redoc adds to a document for its own index: every text of it, one after the other. */
type Indexed = SearchDocument & { readonly all?: string };

/** Redoc asks for so many candidates and ranks them itself; ranking is what takes time. */
const most = 120;

/**
 * Finds the documents that hold every word of a query, in the middle of a word too: Japanese puts no spaces between
 * words, and the names of operations have none within. Redoc's own index cuts every text into all of its beginnings,
 * which takes a browser seconds for a large deployment; reading through the texts takes milliseconds.
 */
export class SearchIndex {
  readonly #entries: { readonly id: string; readonly name: string; readonly all: string }[] = [];

  add(id: string, { title = "", path = [], httpPath = "", all = "" }: Indexed): void {
    const name = `${title}\n${path.join("\n")}\n${httpPath}`.toLowerCase();
    this.#entries.push({ id, name, all: `${name}\n${all.toLowerCase()}` });
  }

  /** The documents whose name holds the words stand before those that only speak of them. */
  search(query: string): readonly { readonly result: readonly string[] }[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const holds = (text: string) => words.every((word) => text.includes(word));
    const found = this.#entries.filter(({ all }) => holds(all));
    const named = found.filter(({ name }) => holds(name));
    const others = found.filter(({ name }) => !holds(name));
    return [{ result: [...named, ...others].slice(0, most).map(({ id }) => id) }];
  }
}

/**
 * An operation with its operationId among the names that lead to it, so that it is shown and can be searched for, and
 * with its sentence for a title, in place of the menu's name for it.
 */
export function withOperationId<Document extends SearchDocument>(document: Document): Document {
  const operation = operationAtPlace(document.url.replace(/^#/, "").split("#", 1)[0] ?? "");
  if (operation === undefined) return document;
  const path = [...(document.path ?? []), operation.id];
  return { ...document, title: String(operation.operation.summary ?? operation.id), path };
}
