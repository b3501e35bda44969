import { decodeValue, printValue, type Value } from "../../values/index.ts";
import type { ImportedRecord, Write } from "./messages.ts";

type Document = Record<string, unknown>;

/** The part of a database that an import writes to. */
export interface ImportTarget {
  readonly _documents: Record<string, Document>;
  _lastCreationTime: number;
  _generateId(table: string): string;
}

/** Writes records into the documents and says what was written, one write for each document. */
export function importInto(target: ImportTarget, records: readonly ImportedRecord[]): Write[] {
  const written = new Map<string, Write>();
  const indexes = new Map<string, Map<string, string>>();
  for (const { table, fields, key, deleted } of records) {
    const value = decodeValue(JSON.parse(fields)) as Document;
    const index = key === undefined ? undefined : indexOf(target, indexes, table, key);
    const mine = key === undefined ? undefined : keyOf(value, key);
    const id = mine === undefined ? undefined : index?.get(mine);
    if (id !== undefined && deleted) {
      delete target._documents[id];
      index?.delete(mine ?? "");
      written.set(id, { table, id, document: null });
      continue;
    }
    const before = id === undefined ? undefined : target._documents[id];
    const _id = id ?? target._generateId(table);
    const now = Math.max(Date.now(), target._lastCreationTime + 0.001);
    const _creationTime = before?._creationTime ?? now;
    if (before === undefined) target._lastCreationTime = now;
    const document = { ...value, _id, _creationTime };
    target._documents[_id] = document;
    if (mine !== undefined) index?.set(mine, _id);
    const text = printValue(document as unknown as Value, { format: "convex_encoded_json" });
    written.set(_id, { table, id: _id, document: text });
  }
  return [...written.values()];
}

/** The documents of a table by primary key, made when the first record of the table comes. */
function indexOf(
  target: ImportTarget,
  indexes: Map<string, Map<string, string>>,
  table: string,
  key: readonly (readonly string[])[],
): Map<string, string> {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index = new Map(
    Object.entries(target._documents)
      .filter(([id]) => id.replace(/^[0-9]+/, "") === table)
      .map(([id, document]) => [keyOf(document, key), id]),
  );
  indexes.set(table, index);
  return index;
}

function keyOf(document: Document, key: readonly (readonly string[])[]): string {
  const values = key.map((path) =>
    path.reduce<unknown>((at, name) => (at as Document | undefined)?.[name], document),
  );
  return printValue(values.map((value) => (value === undefined ? null : value)) as Value);
}
