import { decodeValue } from "../../values/index.ts";
import type { ImportedRecord } from "./messages.ts";
import { fieldAt } from "./order/field-at.ts";
import { sortKeys } from "./order/sort-key.ts";
import type { Fields } from "./store/stored-document.ts";
import type { Transaction } from "./transaction/transaction.ts";

type Key = NonNullable<ImportedRecord["key"]>;

/**
 * Writes the records of an import, each in the place of the document that has the same primary key.
 *
 * @throws {@link PlatformError} when the schema forbids one; then none is to be kept.
 */
export function importRecords(transaction: Transaction, records: readonly ImportedRecord[]): void {
  const indexes = new Map<string, Map<string, string>>();
  for (const { table, fields, key, deleted } of records) {
    const value = decodeValue(JSON.parse(fields)) as Fields;
    const index = key === undefined ? undefined : indexOf(transaction, indexes, table, key);
    const mine = key === undefined ? "" : keyOf(value, key);
    const id = index?.get(mine);
    if (deleted) {
      if (id !== undefined) transaction.remove("", table, id);
      index?.delete(mine);
    } else if (id !== undefined) transaction.replace("", table, id, value);
    else {
      const added = transaction.insert("", table, value);
      index?.set(mine, added);
    }
  }
}

/** The documents of a table by primary key, read when the first record of the table comes. */
function indexOf(
  transaction: Transaction,
  indexes: Map<string, Map<string, string>>,
  table: string,
  key: Key,
): Map<string, string> {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const { fields, id } of transaction.table("", table)?.documents() ?? [])
    index.set(keyOf(fields, key), id);
  indexes.set(table, index);
  return index;
}

const keyOf = (fields: Fields, key: Key): string =>
  sortKeys(key.map((path) => fieldAt(fields, path) ?? null));
