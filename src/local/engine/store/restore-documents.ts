import type { EngineStart } from "../engine-start.ts";
import { tableNumberOf } from "../ids/document-id.ts";
import { createTables, type Tables } from "./state.ts";
import { StoredDocument } from "./stored-document.ts";
import { noSchema } from "./table-definition.ts";

/** Puts back what an earlier engine had committed; tables keep the numbers that ids carry. */
export function restoreDocuments(state: Map<string, Tables>, documents: EngineStart["documents"]): void {
  const numbers = new Map<string, Map<string, number>>();
  for (const { component = "", table, id } of documents) {
    const known = numbers.get(component) ?? new Map<string, number>();
    numbers.set(component, known);
    if (!known.has(table)) known.set(table, tableNumberOf(id) as number);
  }
  for (const [component, known] of numbers) state.set(component, createTables(noSchema, known));
  for (const { component = "", table, id, document } of documents)
    if (document !== null)
      state.get(component)?.get(table)?.write(undefined, new StoredDocument(id, document));
}
