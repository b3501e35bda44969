import type { JsonObject } from "../json/index.ts";
import type { Schema } from "./fits-expression.ts";

/** Keywords whose value is a list of schemas, one schema, or schemas by name. */
export const withSchemas: ReadonlySet<string> = new Set(["anyOf", "allOf", "oneOf", "prefixItems"]);
export const withSchema: ReadonlySet<string> = new Set([
  "items",
  "additionalProperties",
  "propertyNames",
  "not",
]);
export const withFields: ReadonlySet<string> = new Set(["properties", "patternProperties"]);

/** The schema with every schema in it changed; one that stands in a list is changed by `branch`. */
export function mapSubschemas(
  schema: JsonObject,
  change: (schema: Schema) => Schema,
  branch: (schema: Schema) => Schema = change,
): JsonObject {
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (withSchema.has(keyword)) return [keyword, change(value as Schema)];
    if (withSchemas.has(keyword)) return [keyword, (value as unknown as Schema[]).map(branch)];
    if (!withFields.has(keyword)) return [keyword, value];
    const fields = Object.entries(value as unknown as Record<string, Schema>);
    return [keyword, Object.fromEntries(fields.map(([name, field]) => [name, change(field)]))];
  });
  return Object.fromEntries(entries) as JsonObject;
}
