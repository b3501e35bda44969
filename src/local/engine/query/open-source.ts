import type { FieldPath } from "../order/field-at.ts";
import { searchText } from "../search/search-text.ts";
import { type KeyRange, type Order, wholeIndex } from "../store/index-tree.ts";
import type { StoredDocument } from "../store/stored-document.ts";
import type { Table } from "../store/table.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { Transaction } from "../transaction/transaction.ts";
import { compileRange } from "./index-range.ts";
import { namesOf, type QuerySource } from "./query-json.ts";

/** A document and the key that it stands at among the results. */
export interface Placed {
  readonly key: string;
  readonly document: StoredDocument;
}

/** Where a query's documents come from, in order. */
export interface OpenSource {
  /** The fields that order them; empty for a search, whose order no field gives. */
  readonly fields: readonly FieldPath[];
  /** The first one after a key, or the first of all. */
  next(after: string | undefined): Placed | undefined;
}

/**
 * Opens the source of a query. A table that does not exist has no documents, whatever index is named.
 *
 * @throws {@link PlatformError} when the table has no such index, in the backend's words.
 */
export function openSource(transaction: Transaction, component: string, source: QuerySource): OpenSource {
  const { table: name, index } = namesOf(source);
  const find = () => transaction.table(component, name);
  const table = find();
  if (table === undefined) return { fields: [], next: () => undefined };
  const shown = `${name}.${index}`;
  if (table.definition.staged.includes(index))
    throw new PlatformError(
      `Index ${shown} is currently staged and not available to query until it is enabled.`,
    );
  if (source.type === "Search") return openSearch(transaction, component, table, shown, index, source);
  const tree = table.index(index);
  if (tree === undefined) throw new PlatformError(missing(table, shown, index, "database"));
  const range: KeyRange =
    source.type === "FullTableScan" ? wholeIndex : compileRange(shown, tree.fields, source.range);
  const order: Order = source.order ?? "asc";
  return {
    fields: tree.fields,
    // Looked up at each step: a transaction sees what it writes while it reads.
    next: (after) => find()?.index(index)?.next(range, order, after),
  };
}

function openSearch(
  transaction: Transaction,
  component: string,
  table: Table,
  shown: string,
  index: string,
  { filters }: QuerySource & { type: "Search" },
): OpenSource {
  const definition = table.definition.searchIndexes.find((one) => one.name === index);
  if (definition === undefined) throw new PlatformError(missing(table, shown, index, "search"));
  const search = searchText(shown, definition, filters);
  let results: readonly Placed[] | undefined;
  let at = 0;
  return {
    fields: [],
    next(after) {
      const searched = transaction.table(component, table.name)?.textIndex(index);
      results ??= searched === undefined ? [] : search(searched);
      // Whoever asks goes forward only, so what was passed is never wanted again.
      while (after !== undefined && at < results.length && (results[at] as Placed).key <= after) at += 1;
      return results[at];
    },
  };
}

/** What is said of an index that is not there, or is one of another kind. */
function missing({ definition }: Table, shown: string, index: string, wanted: "database" | "search"): string {
  const others = wanted === "search" ? [] : definition.searchIndexes;
  const exists =
    [...others, ...definition.vectorIndexes].some(({ name }) => name === index) ||
    (wanted === "search" && definition.indexes.some(({ name }) => name === index));
  return exists ? `Index ${shown} is not a ${wanted} index` : `Index ${shown} not found.`;
}
