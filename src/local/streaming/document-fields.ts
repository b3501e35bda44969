import { decodeValue, type Value } from "../../values/index.ts";
import type { Selected } from "./selection.ts";

/** The fields of a document that a selection has. */
export function fieldsOf(
  document: string,
  table: string,
  selected: Selected,
): Readonly<Record<string, Value>> {
  const fields = decodeValue(JSON.parse(document)) as Record<string, Value>;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => selected.column(table, name)));
}
