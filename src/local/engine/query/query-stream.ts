import type { StoredDocument } from "../store/stored-document.ts";
import type { Transaction } from "../transaction/transaction.ts";
import { type Cursor, fingerprintOf, invalidCursor } from "./cursor.ts";
import { compileCondition } from "./expression.ts";
import { type OpenSource, openSource } from "./open-source.ts";
import type { QueryJson } from "./query-json.ts";

/** Where a page begins and ends; undefined for the ends of the query itself. */
export interface Bounds {
  readonly start: Cursor | undefined;
  readonly end: Cursor | undefined;
}

/** Gives the next document, and nothing when there is none. */
type Next = () => StoredDocument | undefined;

/** A query that is being read, document by document, from a transaction. */
export class QueryStream {
  /** The next document that passes all filters; undefined when there is none. */
  readonly next: Next;
  /** The last key that was read; undefined before the first. */
  #after: string | undefined;
  #ended = false;
  #rows = 0;
  #bytes = 0;
  readonly #keys: string[] = [];
  readonly #fingerprint: string;
  readonly #source: OpenSource;

  /**
   * Begins to read a query.
   *
   * @param bounds - for a page of results; without any, no cursor is to be asked for.
   * @param beforeRead - called before each document that is read, to end a page.
   * @throws {@link PlatformError} when it names an index that is not there, or does not follow it.
   */
  constructor(
    private readonly transaction: Transaction,
    component: string,
    query: QueryJson,
    private readonly bounds?: Bounds,
    private readonly beforeRead: () => void = () => {},
  ) {
    transaction.usage.add("databaseQueries");
    this.#source = openSource(transaction, component, query.source);
    const fields = this.#source.fields.map((path) => path.join("."));
    this.#fingerprint = bounds === undefined ? "" : fingerprintOf(query, fields);
    for (const cursor of [bounds?.start, bounds?.end])
      if (cursor !== undefined && cursor.fingerprint !== this.#fingerprint) throw invalidCursor();
    this.#after = bounds?.start?.after;
    this.#ended = bounds?.start !== undefined && bounds.start.after === undefined;
    this.#isDescending = "order" in query.source && query.source.order === "desc";
    this.next = query.operators.reduce<Next>(
      (inner, operator) =>
        "limit" in operator ? limit(inner, operator.limit) : filter(inner, operator.filter),
      () => this.#read(),
    );
  }

  readonly #isDescending: boolean;

  /** How many documents and bytes were read, those that filters dropped included. */
  get read(): { readonly rows: number; readonly bytes: number } {
    return { rows: this.#rows, bytes: this.#bytes };
  }

  /** The place after what was read. */
  get cursor(): Cursor {
    const fingerprint = this.#fingerprint;
    return { after: this.#ended ? this.bounds?.end?.after : this.#after, fingerprint };
  }

  /** A place in the middle of what was read, where a page may be split; undefined when there is too little. */
  get splitCursor(): Cursor | undefined {
    if (this.#source.fields.length === 0 || this.#keys.length <= 2) return undefined;
    return { after: this.#keys[Math.floor(this.#keys.length / 2)], fingerprint: this.#fingerprint };
  }

  #read(): StoredDocument | undefined {
    if (this.#ended) return undefined;
    this.beforeRead();
    const found = this.#source.next(this.#after);
    if (found === undefined || this.#isBeyond(found.key)) {
      this.#ended = true;
      return undefined;
    }
    const { key, document } = found;
    this.transaction.usage.read(document.size);
    this.#after = key;
    if (this.bounds !== undefined) this.#keys.push(key);
    this.#rows += 1;
    this.#bytes += document.size;
    return document;
  }

  #isBeyond(key: string): boolean {
    const end = this.bounds?.end?.after;
    if (end === undefined) return false;
    return this.#isDescending ? key < end : key > end;
  }
}

function filter(inner: Next, expression: unknown): Next {
  const holds = compileCondition(expression);
  return () => {
    for (;;) {
      const document = inner();
      if (document === undefined || holds(document.fields)) return document;
    }
  };
}

function limit(inner: Next, most: number): Next {
  let given = 0;
  return () => {
    if (given >= most) return undefined;
    const document = inner();
    if (document !== undefined) given += 1;
    return document;
  };
}
