import { type FieldPath, parseFieldPath } from "../order/field-at.ts";
import { sortKey } from "../order/sort-key.ts";
import { IndexTree } from "./index-tree.ts";
import type { StoredDocument } from "./stored-document.ts";
import type { TableDefinition } from "./table-definition.ts";

const creationTime = parseFieldPath("_creationTime");

/** The fields of every index that a table has, by name; those that all tables have first. */
function indexesOf({ indexes }: TableDefinition): Map<string, readonly FieldPath[]> {
  return new Map([
    ["by_id", []],
    ["by_creation_time", [creationTime]],
    ...indexes.map(({ name, fields }): [string, readonly FieldPath[]] => [name, [...fields, creationTime]]),
  ]);
}

/** The documents of one table with all of its indexes. */
export class Table {
  private constructor(
    readonly name: string,
    /** Unique among the tables of a component; every id of the table carries it. */
    readonly number: number,
    readonly definition: TableDefinition,
    private readonly trees: ReadonlyMap<string, IndexTree>,
  ) {}

  static create(name: string, number: number, definition: TableDefinition): Table {
    const indexes = [...indexesOf(definition)];
    return new Table(
      name,
      number,
      definition,
      new Map(indexes.map(([is, fields]) => [is, new IndexTree(fields)])),
    );
  }

  /** A table with the same documents, at no cost; changes to either leave the other as it is. */
  clone(): Table {
    return new Table(
      this.name,
      this.number,
      this.definition,
      new Map([...this.trees].map(([name, tree]) => [name, tree.clone()])),
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
  }

  private get byId(): IndexTree {
    return this.trees.get("by_id") as IndexTree;
  }
}
