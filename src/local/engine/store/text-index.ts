import BTree from "sorted-btree";
import { type FieldPath, fieldAt } from "../order/field-at.ts";
import { compareKeys } from "../order/sort-key.ts";
import { tokensOf } from "../search/tokens.ts";
import type { StoredDocument } from "./stored-document.ts";

/** A document that holds a word, and how often. */
export interface Posting {
  readonly document: StoredDocument;
  readonly count: number;
  /** How many words the document's text has in all. */
  readonly length: number;
}

// The package is CommonJS: bundlers and Node disagree about what its default export is.
const Tree = ((BTree as unknown as { default?: typeof BTree }).default ?? BTree) as typeof BTree;

/** Stands behind the word of a key, and in front of every character that a word may have. */
const end = " ";
const past = "!";

/** Which documents hold which words, for one text search index of a table. Documents without a text are not in it. */
export class TextIndex {
  #postings: BTree<string, Posting>;
  #size = 0;
  #words = 0;

  constructor(private readonly field: FieldPath) {
    this.#postings = new Tree<string, Posting>(undefined, compareKeys);
  }

  /** Another index of the same documents, at no cost; changes to either leave the other as it is. */
  clone(): TextIndex {
    const copy = new TextIndex(this.field);
    copy.#postings = this.#postings.clone();
    copy.#size = this.#size;
    copy.#words = this.#words;
    return copy;
  }

  /** How many documents are in it. */
  get size(): number {
    return this.#size;
  }

  /** How many words a document has on average. */
  get averageLength(): number {
    return this.#words / this.#size;
  }

  /** Puts a new version in the place of an old one; either may be missing. */
  write(before: StoredDocument | undefined, after: StoredDocument | undefined): void {
    if (before !== undefined) this.#note(before, -1, (key) => this.#postings.delete(key));
    if (after !== undefined) this.#note(after, 1, (key, posting) => this.#postings.set(key, posting));
  }

  /** The documents that hold a word. */
  *holding(word: string): Generator<Posting> {
    const limit = word + past;
    for (const [key, posting] of this.#postings.entries(word + end)) {
      if (key >= limit) return;
      yield posting;
    }
  }

  /** The words that begin so, in order. */
  *beginning(start: string): Generator<string> {
    let from = start;
    for (;;) {
      const key = this.#postings.getPairOrNextHigher(from)?.[0];
      if (!key?.startsWith(start)) return;
      const word = key.slice(0, key.indexOf(end));
      yield word;
      from = word + past;
    }
  }

  #note(document: StoredDocument, by: 1 | -1, change: (key: string, posting: Posting) => void): void {
    const text = fieldAt(document.fields, this.field);
    if (typeof text !== "string") return;
    const words = tokensOf(text);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts)
      change(word + end + document.id, { document, count, length: words.length });
    this.#size += by;
    this.#words += by * words.length;
  }
}
