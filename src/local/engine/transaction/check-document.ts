import { showSize } from "../../validation/check-size.ts";
import { misfitMessage } from "../../validation/check-value.ts";
import { showValue } from "../../validation/show.ts";
import { tableNumberOf } from "../ids/document-id.ts";
import type { Fields, StoredDocument } from "../store/stored-document.ts";
import type { SchemaDefinition } from "../store/table-definition.ts";
import { PlatformError } from "./platform-error.ts";

const mostBytes = 1024 * 1024;
const deepest = 16;

/** Finds a table by its number, to tell which table an id is of. */
export type FindTable = (number: number) => { readonly name: string } | undefined;

/**
 * Refuses a document that the backend would not store: nested too deep, too large, with fields that are the
 * platform's, or unlike what its schema says.
 *
 * @throws {@link PlatformError} in the backend's words.
 */
export function checkDocument(
  document: StoredDocument,
  table: string,
  schema: SchemaDefinition,
  find: FindTable,
): void {
  const violations: string[] = [];
  const nesting = nestingOf(document.fields);
  if (nesting > deepest)
    violations.push(`Document is too nested (nested ${nesting} levels deep > maximum nesting ${deepest})`);
  for (const name of Object.keys(document.fields))
    if (name.startsWith("_") && name !== "_id" && name !== "_creationTime")
      violations.push(
        `Field '${name}' starts with an underscore, which is only allowed for system fields like '_id'`,
      );
  if (violations.length > 0)
    throw new PlatformError(
      `${showValue(document.fields)} isn't a valid document: ${violations.join("\n ")}`,
    );
  if (document.size > mostBytes)
    throw new PlatformError(
      `Value is too large (${showSize(document.size)} > maximum size ${showSize(mostBytes)})`,
    );
  const misfit = schemaMisfit(document.fields, table, schema, find);
  if (misfit !== undefined)
    throw new PlatformError(
      `Failed to insert or update a document in table "${table}" because it does not match the schema: ${misfit}`,
    );
}

/** Why a document does not fit its schema, in the backend's words; undefined when it fits, or is held to none. */
export function schemaMisfit(
  fields: Fields,
  table: string,
  schema: SchemaDefinition,
  find: FindTable,
): string | undefined {
  const documentType = schema.validates ? schema.tables.get(table)?.documentType : undefined;
  if (documentType === undefined || documentType === null || documentType.type === "any") return undefined;
  const own: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) if (!name.startsWith("_")) own[name] = fields[name];
  return misfitMessage(documentType, own, tableNames(find));
}

/** The name of the table that an id is of; undefined when the text is no id of any table. */
export const tableNames =
  (find: FindTable) =>
  (id: string): string | undefined => {
    const number = tableNumberOf(id);
    return number === undefined ? undefined : find(number)?.name;
  };

function nestingOf(value: unknown): number {
  if (typeof value !== "object" || value === null || value instanceof ArrayBuffer) return 0;
  let inner = 0;
  for (const child of Object.values(value)) {
    if (typeof child === "object") inner = Math.max(inner, nestingOf(child));
  }
  return inner + 1;
}
