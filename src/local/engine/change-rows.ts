import { decodeValue } from "../../values/index.ts";
import { sameValue } from "./order/compare-values.ts";
import { fieldAt } from "./order/field-at.ts";
import type { Fields, StoredDocument } from "./store/stored-document.ts";
import type { RowChange, RowTruncation } from "./table-messages.ts";
import { PlatformError } from "./transaction/platform-error.ts";
import type { Transaction } from "./transaction/transaction.ts";

/** Where a connector keeps what is its own about a row. */
const own = "fivetran";
const deletedPath = [own, "deleted"];
const isDeletedPath = (path: readonly string[]) => path.join(".") === deletedPath.join(".");

/**
 * Applies the changes of a connector, each to the row that has the same key and is not marked as deleted.
 *
 * @throws {@link PlatformError} when a row to be updated is not there; then none is to be kept.
 */
export function changeRows(transaction: Transaction, changes: readonly RowChange[]): void {
  for (const { table, operation, row, key } of changes) {
    const fields = decodeValue(JSON.parse(row)) as Fields;
    const found = [...(transaction.table("", table)?.documents() ?? [])].find((document) =>
      key.every((path) => hasValue(document, path, fields)),
    );
    if (operation === "HardDelete") {
      if (found !== undefined) transaction.remove("", table, found.id);
    } else if (operation === "Upsert") {
      if (found === undefined) transaction.insert("", table, fields);
      else transaction.replace("", table, found.id, fields);
    } else if (found === undefined) {
      throw new PlatformError(
        "Fivetran is trying to update a row that doesn’t exist in the Convex destination.",
      );
    } else transaction.patch("", table, found.id, merged(found.fields, fields));
  }
}

function hasValue(document: StoredDocument, path: readonly string[], row: Fields): boolean {
  const value = fieldAt(document.fields, path);
  return isDeletedPath(path) ? value === false : sameValue(value, fieldAt(row, path));
}

/** What an update sets: of the connector's own fields, those that it does not name stay. */
function merged(before: Fields, update: Fields): Fields {
  const [old, next] = [before[own], update[own]];
  return isObject(old) && isObject(next) ? { ...update, [own]: { ...old, ...next } } : update;
}

/** Deletes the rows of a table, or marks them as deleted. */
export function truncateRows(transaction: Transaction, { table, live, before, soft }: RowTruncation): void {
  for (const { id, fields } of [...(transaction.table("", table)?.documents() ?? [])]) {
    if (live && fieldAt(fields, deletedPath) !== false) continue;
    const synced = fieldAt(fields, [own, "synced"]);
    // Other types are ordered by their kind: what comes before a number is nothing at all, null or an int64.
    const isBefore =
      before === null ||
      (typeof synced === "number" ? synced < before : synced == null || typeof synced === "bigint");
    if (!isBefore) continue;
    if (!soft) transaction.remove("", table, id);
    else {
      const metadata = isObject(fields[own]) ? fields[own] : {};
      transaction.patch("", table, id, { [own]: { ...metadata, deleted: true } });
    }
  }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ArrayBuffer);
