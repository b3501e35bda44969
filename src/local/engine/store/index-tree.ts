import BTree from "sorted-btree";
import { type FieldPath, fieldAt } from "../order/field-at.ts";
import { afterPrefix, compareKeys, sortKey } from "../order/sort-key.ts";
import type { Fields, StoredDocument } from "./stored-document.ts";

/** A range of sort keys: from `start` on, and below `end`. */
export interface KeyRange {
  readonly start: string;
  /** Undefined where the range ends with the index. */
  readonly end: string | undefined;
}

/** Which way a range is walked. */
export type Order = "asc" | "desc";

/** One step of a walk: a document, and the place in the index that it stands at. */
export interface IndexEntry {
  readonly key: string;
  readonly document: StoredDocument;
}

// The package is CommonJS: bundlers and Node disagree about what its default export is.
const Tree = ((BTree as unknown as { default?: typeof BTree }).default ?? BTree) as typeof BTree;

/** The documents of a table in the order of some fields, and within equal ones in the order of their ids. */
export class IndexTree {
  readonly #tree: BTree<string, StoredDocument>;

  constructor(
    /** With `_creationTime` where the index has it, without the `_id` that ends every key. */
    readonly fields: readonly FieldPath[],
    tree: BTree<string, StoredDocument> = new Tree<string, StoredDocument>(undefined, compareKeys),
  ) {
    this.#tree = tree;
  }

  /** Another index of the same entries, at no cost; changes to either leave the other as it is. */
  clone(): IndexTree {
    return new IndexTree(this.fields, this.#tree.clone());
  }

  get size(): number {
    return this.#tree.size;
  }

  keyOf(fields: Fields): string {
    let key = "";
    for (const path of this.fields) key += sortKey(fieldAt(fields, path));
    return key + sortKey(fields._id);
  }

  at(key: string): StoredDocument | undefined {
    return this.#tree.get(key);
  }

  set(key: string, document: StoredDocument): void {
    this.#tree.set(key, document);
  }

  delete(key: string): void {
    this.#tree.delete(key);
  }

  /** The first document of a range, or the one after a key of it; undefined at the end. */
  next({ start, end }: KeyRange, order: Order, after?: string): IndexEntry | undefined {
    const found =
      order === "asc"
        ? after === undefined
          ? this.#tree.getPairOrNextHigher(start)
          : this.#tree.nextHigherPair(after)
        : this.#tree.nextLowerPair(after ?? end);
    if (found === undefined) return undefined;
    const [key, document] = found;
    const inside = order === "asc" ? end === undefined || key < end : key >= start;
    return inside ? { key, document } : undefined;
  }

  /** Every document, in order. */
  *documents(): Generator<StoredDocument> {
    yield* this.#tree.values();
  }
}

/** The whole of an index. */
export const wholeIndex: KeyRange = { start: "", end: undefined };

/** All keys that begin with one. */
export const prefixRange = (prefix: string): KeyRange =>
  prefix === "" ? wholeIndex : { start: prefix, end: afterPrefix(prefix) };
