import BTree from "sorted-btree";
import { fieldAt } from "../order/field-at.ts";
import { compareKeys } from "../order/sort-key.ts";
import type { StoredDocument } from "./stored-document.ts";
import type { VectorDefinition } from "./table-definition.ts";

/** A document with a vector of the index's length. */
export interface StoredVector {
  readonly document: StoredDocument;
  readonly numbers: Float64Array;
  /** The vector's length as geometry has it. */
  readonly norm: number;
}

// The package is CommonJS: bundlers and Node disagree about what its default export is.
const Tree = ((BTree as unknown as { default?: typeof BTree }).default ?? BTree) as typeof BTree;

/** The vectors of one vector index of a table. Documents without a vector of the right length are not in it. */
export class VectorIndex {
  #vectors: BTree<string, StoredVector>;

  constructor(private readonly definition: VectorDefinition) {
    this.#vectors = new Tree<string, StoredVector>(undefined, compareKeys);
  }

  /** Another index of the same documents, at no cost; changes to either leave the other as it is. */
  clone(): VectorIndex {
    const copy = new VectorIndex(this.definition);
    copy.#vectors = this.#vectors.clone();
    return copy;
  }

  /** Puts a new version in the place of an old one; either may be missing. */
  write(before: StoredDocument | undefined, after: StoredDocument | undefined): void {
    if (before !== undefined) this.#vectors.delete(before.id);
    if (after === undefined) return;
    const found = fieldAt(after.fields, this.definition.vectorField);
    if (!isVector(found, this.definition.dimensions)) return;
    this.#vectors.set(after.id, { document: after, numbers: Float64Array.from(found), norm: normOf(found) });
  }

  all(): IterableIterator<StoredVector> {
    return this.#vectors.values();
  }
}

const isVector = (value: unknown, dimensions: number): value is number[] =>
  Array.isArray(value) && value.length === dimensions && value.every((one) => typeof one === "number");

/** How long a vector is, as geometry has it. */
export function normOf(vector: readonly number[]): number {
  let sum = 0;
  for (const one of vector) sum += one * one;
  return Math.sqrt(sum);
}
