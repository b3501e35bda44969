import { createId } from "../ids/document-id.ts";
import { sameValue } from "../order/compare-values.ts";
import { nextNumber, type State, type Tables, tableByNumber, tablesOf } from "../store/state.ts";
import type { Change } from "../store/store.ts";
import { type Fields, StoredDocument } from "../store/stored-document.ts";
import { Table } from "../store/table.ts";
import { undeclared } from "../store/table-definition.ts";
import { checkDocument } from "./check-document.ts";
import { Usage } from "./limits.ts";
import { PlatformError } from "./platform-error.ts";
import type { Schemas } from "./schemas.ts";

/** A point of a transaction that it can be taken back to. */
export interface Savepoint {
  readonly state: State;
  readonly changes: number;
}

/**
 * One function's view of the data: what was committed when it began, and what it has written since. Nobody else sees
 * its writes until they are committed, and it sees nobody else's.
 */
export class Transaction {
  #state: Map<string, Map<string, Table>>;
  /** Tables that no savepoint and no other transaction shares, so that they may be changed in place. */
  readonly #own = new Set<Table>();
  readonly #changes: Change[] = [];
  /** What the transaction has read and written, held to the limits. */
  readonly usage = new Usage();
  #creationTime: number;

  constructor(
    /** What was committed when the transaction began. */
    readonly base: State,
    private readonly schemas: Schemas,
    /** When it commits, in nanoseconds since the epoch. */
    readonly timestamp: bigint,
  ) {
    this.#state = copy(base);
    this.#creationTime = Number(timestamp) / 1e6;
  }

  get state(): State {
    return this.#state;
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  tables(component: string): Tables {
    return tablesOf(this.#state, component);
  }

  table(component: string, name: string): Table | undefined {
    return this.tables(component).get(name);
  }

  tableOfNumber(component: string, number: number): Table | undefined {
    return tableByNumber(this.tables(component), number);
  }

  /** Writes a new document and gives its id. */
  insert(component: string, name: string, value: Fields): string {
    const table = this.#writable(component, name);
    const _id = createId(table.number);
    const _creationTime = this.#creationTime;
    this.#creationTime = nextAfter(_creationTime);
    return this.#put(component, table, undefined, StoredDocument.of({ ...value, _id, _creationTime })).id;
  }

  /**
   * Writes a document that has its id and creation time already, as a backup does.
   *
   * @throws {@link PlatformError} when the schema forbids it.
   */
  putBack(component: string, name: string, fields: Fields): void {
    this.#put(component, this.#writable(component, name), undefined, StoredDocument.of(fields));
  }

  /** Makes a table that is empty, or is not there, carry a number. */
  renumber(component: string, name: string, number: number): void {
    const { definition } = this.#writable(component, name);
    const numbered = Table.create(name, number, definition);
    this.#own.add(numbered);
    this.#state.get(component)?.set(name, numbered);
  }

  /** Writes a document of the platform's own, whose fields it answers for. */
  insertAs(component: string, name: string, document: StoredDocument): void {
    this.#change(component, this.#writable(component, name), undefined, document);
  }

  /**
   * Sets some fields of a document and removes those that are `undefined`.
   *
   * @throws {@link PlatformError} when there is no such document, or the schema forbids the result.
   */
  patch(component: string, name: string, id: string, fields: Fields): StoredDocument {
    const before = this.#existing(component, name, id, "Update");
    const after = Object.fromEntries(
      Object.entries({ ...before.fields, ...fields }).filter(([, value]) => value !== undefined),
    );
    return this.#update(component, name, before, after);
  }

  /** Sets all fields of a document but those of the platform. */
  replace(component: string, name: string, id: string, value: Fields): StoredDocument {
    const before = this.#existing(component, name, id, "Replace");
    const { _id, _creationTime } = before.fields;
    return this.#update(component, name, before, { _id, _creationTime, ...value });
  }

  /** Removes a document and gives what it was. */
  remove(component: string, name: string, id: string): StoredDocument {
    const before = this.#existing(component, name, id, "Delete");
    this.usage.wrote(before.size);
    this.#change(component, this.#writable(component, name), before, undefined);
    return before;
  }

  /** Everything until now, to go back to. */
  savepoint(): Savepoint {
    const state = this.#state;
    this.#state = copy(state);
    this.#own.clear();
    return { state, changes: this.#changes.length };
  }

  rollback({ state, changes }: Savepoint): void {
    this.#state = copy(state);
    this.#own.clear();
    this.#changes.length = changes;
  }

  #existing(component: string, name: string, id: string, doing: string): StoredDocument {
    const found = this.table(component, name)?.get(id);
    if (found === undefined) throw new PlatformError(`${doing} on nonexistent document ID ${id}`);
    return found;
  }

  #update(component: string, name: string, before: StoredDocument, fields: Fields): StoredDocument {
    for (const field of ["_id", "_creationTime"] as const)
      if (!sameValue(before.fields[field], fields[field]))
        throw new PlatformError(wrongSystemField(field, before.fields, fields));
    const after = StoredDocument.of(fields);
    // Texts are printed with sorted names, so equal documents are equal texts.
    if (after.text === before.text) return before;
    return this.#put(component, this.#writable(component, name), before, after);
  }

  #put(
    component: string,
    table: Table,
    before: StoredDocument | undefined,
    after: StoredDocument,
  ): StoredDocument {
    checkDocument(after, table.name, this.schemas.of(component), (number) =>
      this.tableOfNumber(component, number),
    );
    this.usage.wrote(after.size);
    this.#change(component, table, before, after);
    return after;
  }

  #change(
    component: string,
    table: Table,
    before: StoredDocument | undefined,
    after: StoredDocument | undefined,
  ): void {
    table.write(before, after);
    this.#changes.push({ component, table: table.name, id: (after ?? before)?.id ?? "", before, after });
  }

  /** A table that may be changed in place; made when there is none. */
  #writable(component: string, name: string): Table {
    const tables = this.#state.get(component) ?? new Map<string, Table>();
    this.#state.set(component, tables);
    const found = tables.get(name);
    if (found !== undefined && this.#own.has(found)) return found;
    const own = found?.clone() ?? Table.create(name, nextNumber(tables), undeclared);
    this.#own.add(own);
    tables.set(name, own);
    return own;
  }
}

/** Both levels of a state, so that they can be changed; the tables themselves are shared. */
const copy = (state: State): Map<string, Map<string, Table>> =>
  new Map([...state].map(([component, tables]) => [component, new Map(tables)]));

const eight = new Float64Array(1);
const words = new Uint32Array(eight.buffer);

/** The next greater double: creation times of one transaction differ, and order documents as they were written. */
function nextAfter(time: number): number {
  eight[0] = time;
  const low = (words[0] as number) + 1;
  words[0] = low;
  if (low > 0xffffffff) words[1] = (words[1] as number) + 1;
  return eight[0];
}

function wrongSystemField(field: "_id" | "_creationTime", before: Fields, after: Fields): string {
  return field === "_id"
    ? `Provided document ID ${before._id} doesn't match '_id' field ${after._id}`
    : `Provided creation time ${before._creationTime} doesn't match '_creationTime' field in ${after._creationTime}`;
}
