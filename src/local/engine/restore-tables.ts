import { decodeValue } from "../../values/index.ts";
import { createId, tableNumberOf } from "./ids/document-id.ts";
import { nextNumber, systemTables } from "./store/state.ts";
import type { Fields } from "./store/stored-document.ts";
import type { Restore, RestoredTable } from "./table-messages.ts";
import { PlatformError } from "./transaction/platform-error.ts";
import type { Transaction } from "./transaction/transaction.ts";

/**
 * Puts tables back as a backup has them: ids, creation times and the numbers that ids carry.
 *
 * @returns how many documents were written.
 * @throws {@link PlatformError} when a document cannot be written, or a table is in the way; then none is to be kept.
 */
export function restoreTables(transaction: Transaction, { mode, tables }: Restore): number {
  if (mode === "requireEmpty")
    for (const { component, table } of tables) requireEmpty(transaction, component, table);
  if (mode === "replaceAll") emptyOthers(transaction, tables);
  if (mode === "replace" || mode === "replaceAll")
    for (const { component, table } of tables) empty(transaction, component, table);
  for (const component of new Set(tables.map((one) => one.component)))
    assignNumbers(transaction, component, tables);
  let written = 0;
  for (const { component, table, documents } of tables)
    for (const text of documents) {
      written += 1;
      putBack(transaction, component, table, decodeValue(JSON.parse(text)) as Fields);
    }
  return written;
}

function requireEmpty(transaction: Transaction, component: string, name: string): void {
  if ((transaction.table(component, name)?.size ?? 0) === 0) return;
  throw new PlatformError(
    `Table ${name} already exists. Please choose a new table name or use replace/append modes.`,
  );
}

function empty(transaction: Transaction, component: string, name: string): void {
  for (const { id } of [...(transaction.table(component, name)?.documents() ?? [])])
    transaction.remove(component, name, id);
}

/** Empties the tables of functions that the backup does not have. Files stay where it has none of them. */
function emptyOthers(transaction: Transaction, tables: readonly RestoredTable[]): void {
  const kept = new Set(tables.map(({ component, table }) => `${component} ${table}`));
  for (const [component, all] of [...transaction.state])
    for (const name of [...all.keys()])
      if (!(name in systemTables) && !kept.has(`${component} ${name}`)) empty(transaction, component, name);
}

/** Gives tables the numbers that their ids carry. An empty table that has one of these gets another. */
function assignNumbers(transaction: Transaction, component: string, tables: readonly RestoredTable[]): void {
  const wanted = new Map<number, string>();
  for (const one of tables) {
    if (one.component !== component || one.number === null) continue;
    const other = wanted.get(one.number);
    if (other !== undefined && other !== one.table)
      throw new PlatformError(`conflict between \`${other}\` and \`${one.table}\` with number ${one.number}`);
    wanted.set(one.number, one.table);
  }
  const named = new Set(wanted.values());
  let fresh = Math.max(
    nextNumber(transaction.tables(component)),
    ...[...wanted.keys()].map((one) => one + 1),
  );
  for (const [number, name] of wanted) {
    const holder = transaction.tableOfNumber(component, number);
    if (holder !== undefined && holder.name !== name && !named.has(holder.name)) {
      if (holder.size > 0)
        throw new PlatformError(
          `Table ${name} cannot be restored: its ids carry the number ${number}, which is that of table ${holder.name}.`,
        );
      transaction.renumber(component, holder.name, fresh);
      fresh += 1;
    }
  }
  for (const [number, name] of wanted) {
    const found = transaction.table(component, name);
    if (found?.number === number) continue;
    if ((found?.size ?? 0) > 0)
      throw new PlatformError(
        `Table ${name} cannot be added to: its ids carry the number ${found?.number}, and those of the import ${number}.`,
      );
    transaction.renumber(component, name, number);
  }
}

function putBack(transaction: Transaction, component: string, table: string, fields: Fields): void {
  const { _id: id, _creationTime: created } = fields;
  if (id === undefined && created === undefined) {
    transaction.insert(component, table, fields);
    return;
  }
  if (created !== undefined && (typeof created !== "number" || !Number.isFinite(created)))
    throw new PlatformError(`A document of table ${table} has a _creationTime that is no number.`);
  const own = transaction.table(component, table);
  if (id !== undefined && (typeof id !== "string" || tableNumberOf(id) !== own?.number))
    throw new PlatformError(
      `A document of table ${table} has the _id ${String(id)}, which is none of that table.`,
    );
  if (own?.get(String(id)) !== undefined)
    throw new PlatformError(`The _id ${String(id)} of table ${table} is there twice.`);
  const number = own?.number ?? nextNumber(transaction.tables(component));
  const _id = (id as string | undefined) ?? createId(number);
  const _creationTime = created ?? Number(transaction.timestamp) / 1e6;
  transaction.putBack(component, table, { ...fields, _id, _creationTime });
}
