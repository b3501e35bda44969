import { type FieldPath, parseFieldPath } from "../order/field-at.ts";
import { sortKey } from "../order/sort-key.ts";
import { IndexTree } from "./index-tree.ts";
import type { StoredDocument } from "./stored-document.ts";
import type { TableDefinition } from "./table-definition.ts";
import { TextIndex } from "./text-index.ts";
import { VectorIndex } from "./vector-index.ts";

const creationTime = parseFieldPath("_creationTime");

/** The fields of every index that a table has, by name; those that all tables have first. */
function indexesOf({ indexes }: TableDefinition): Map<string, readonly FieldPath[]> {
  return new Map([
    ["by_id", []],
    ["by_creation_time", [creationTime]],
    ...indexes.map(({ name, fields }): [string, readonly FieldPath[]] => [name, [...fields, creationTime]]),
  ]);
}

/** Copies of indexes by their names. */
const cloned = <Index extends { clone(): Index }>(indexes: ReadonlyMap<string, Index>) =>
  new Map([...indexes].map(([name, index]): [string, Index] => [name, index.clone()]));

/** The documents of one table with all of its indexes. */
export class Table {
  private constructor(
    readonly name: string,
    /** Unique among the tables of a component; every id of the table carries it. */
    readonly number: number,
    readonly definition: TableDefinition,
    private readonly trees: ReadonlyMap<string, IndexTree>,
    /** Those that were searched once, which is when they are built. */
    private readonly texts = new Map<string, TextIndex>(),
    private readonly vectors = new Map<string, VectorIndex>(),
  ) {}

  static create(name: string, number: number, definition: TableDefinition): Table {
    return new Table(
      name,
      number,
      definition,
      new Map([...indexesOf(definition)].map(([is, fields]) => [is, new IndexTree(fields)])),
    );
  }

  /** A table with the same documents, at no cost; changes to either leave the other as it is. */
  clone(): Table {
    return new Table(
      this.name,
      this.number,
      this.definition,
      cloned(this.trees),
      cloned(this.texts),
      cloned(this.vectors),
    );
  }

  /** A table with the same documents and other indexes. */
  redefine(definition: TableDefinition): Table {
    const next = Table.create(this.name, this.number, definition);
    for (const document of this.documents()) next.write(undefined, document);
    return next;
  }

  get size(): number {
    return this.byId.size;
  }

  /** The index of a name; undefined when the table has none. */
  index(name: string): IndexTree | undefined {
    return this.trees.get(name);
  }

  /** The text search index of a name; undefined when the table has none. */
  textIndex(name: string): TextIndex | undefined {
    const known = this.texts.get(name);
    const definition = this.definition.searchIndexes.find((one) => one.name === name);
    if (known !== undefined || definition === undefined) return known;
    return this.#build(this.texts, name, new TextIndex(definition.searchField));
  }

  /** The vector index of a name; undefined when the table has none. */
  vectorIndex(name: string): VectorIndex | undefined {
    const known = this.vectors.get(name);
    const definition = this.definition.vectorIndexes.find((one) => one.name === name);
    if (known !== undefined || definition === undefined) return known;
    return this.#build(this.vectors, name, new VectorIndex(definition));
  }

  #build<Index extends TextIndex | VectorIndex>(
    known: Map<string, Index>,
    name: string,
    index: Index,
  ): Index {
    for (const document of this.documents()) {
      index.write(undefined, document);
      document.release();
    }
    known.set(name, index);
    return index;
  }

  get(id: string): StoredDocument | undefined {
    return this.byId.at(sortKey(id));
  }

  *documents(): Generator<StoredDocument> {
    yield* (this.trees.get("by_creation_time") as IndexTree).documents();
  }

  /** Puts a new version in the place of an old one; either may be missing. */
  write(before: StoredDocument | undefined, after: StoredDocument | undefined): void {
    for (const tree of this.trees.values()) {
      const old = before && tree.keyOf(before.fields);
      const key = after && tree.keyOf(after.fields);
      if (old !== undefined && old !== key) tree.delete(old);
      if (key !== undefined && after !== undefined) tree.set(key, after);
    }
    for (const index of this.texts.values()) index.write(before, after);
    for (const index of this.vectors.values()) index.write(before, after);
  }

  private get byId(): IndexTree {
    return this.trees.get("by_id") as IndexTree;
  }
}
