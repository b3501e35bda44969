import { type Tables, tableByNumber } from "../store/state.ts";
import type { SchemaDefinition } from "../store/table-definition.ts";
import { schemaMisfit } from "./check-document.ts";

/** The first document that does not fit a schema, in the backend's words. */
export function findMisfit(tables: Tables, schema: SchemaDefinition): string | undefined {
  if (!schema.validates) return undefined;
  for (const [name, { documentType }] of schema.tables) {
    if (documentType === null || documentType.type === "any") continue;
    for (const { id, fields } of tables.get(name)?.documents() ?? []) {
      const misfit = schemaMisfit(fields, name, schema, (number) => tableByNumber(tables, number));
      if (misfit !== undefined)
        return `Document with ID "${id}" in table "${name}" does not match the schema: ${misfit}`;
    }
  }
  return undefined;
}
