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

/** The documents that hold one word, by their ids. */
type Postings = BTree<string, Posting>;

/** Which documents hold which words, for one text search index of a table. Documents without a text are not in it. */
export class TextIndex {
  #words: BTree<string, Postings>;
  /** Words whose postings no other index shares, so that they may be changed in place. */
  readonly #own = new Set<string>();
  #size = 0;
  #length = 0;

  constructor(private readonly field: FieldPath) {
    this.#words = new Tree<string, Postings>(undefined, compareKeys);
  }

  /** Another index of the same documents, at no cost; changes to either leave the other as it is. */
  clone(): TextIndex {
    const copy = new TextIndex(this.field);
    copy.#words = this.#words.clone();
    copy.#size = this.#size;
    copy.#length = this.#length;
    this.#own.clear();
    return copy;
  }

  /** How many documents are in it. */
  get size(): number {
    return this.#size;
  }

  /** How many words a document has on average. */
  get averageLength(): number {
    return this.#length / this.#size;
  }

  /** Puts a new version in the place of an old one; either may be missing. */
  write(before: StoredDocument | undefined, after: StoredDocument | undefined): void {
    if (before !== undefined) this.#remove(before);
    if (after !== undefined) this.#add(after);
  }

  /** The documents that hold a word; none where it does not occur. */
  holding(word: string): readonly Posting[] {
    return this.#words.get(word)?.valuesArray() ?? [];
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** The words that begin so, in order. */
  *beginning(start: string): Generator<string> {
    for (const word of this.#words.keys(start)) {
      if (!word.startsWith(start)) return;
      yield word;
    }
  }

  #add(document: StoredDocument): void {
    const words = this.#read(document);
    if (words === undefined) return;
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts)
      this.#changing(word).set(document.id, { document, count, length: words.length });
    this.#size += 1;
    this.#length += words.length;
  }

  #remove(document: StoredDocument): void {
    const words = this.#read(document);
    if (words === undefined) return;
    for (const word of new Set(words)) {
      const postings = this.#changing(word);
      postings.delete(document.id);
      if (postings.size === 0) this.#words.delete(word);
    }
    this.#size -= 1;
    this.#length -= words.length;
  }

  /** A word's postings, to be changed. */
  #changing(word: string): Postings {
    const known = this.#words.get(word);
    if (known !== undefined && this.#own.has(word)) return known;
    const postings = known?.clone() ?? new Tree<string, Posting>(undefined, compareKeys);
    this.#words.set(word, postings);
    this.#own.add(word);
    return postings;
  }

  #read(document: StoredDocument): readonly string[] | undefined {
    const text = fieldAt(document.fields, this.field);
    return typeof text === "string" ? tokensOf(text) : undefined;
  }
}
