import { isObject, type JsonObject } from "../../document/index.ts";
import type { Schema } from "./fits-expression.ts";
import { withFields, withSchema, withSchemas } from "./prepare-schema.ts";

/** A name that Convex lets a field have, and that ajv leaves out wherever it lists fields. */
export const prototypeField = "__proto__";
export const prototypePattern = `^${prototypeField}$`;

/** The schema with a field of that name told as a pattern that fits it alone, which ajv does hear. */
export function withPrototypeField(schema: Schema): Schema {
  if (!isObject(schema)) return schema;
  const inside = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (withFields.has(keyword)) {
      const fields = Object.entries(value as unknown as Record<string, Schema>);
      return [keyword, Object.fromEntries(fields.map(([name, field]) => [name, withPrototypeField(field)]))];
    }
    if (withSchema.has(keyword)) return [keyword, withPrototypeField(value as Schema)];
    if (withSchemas.has(keyword)) return [keyword, (value as unknown as Schema[]).map(withPrototypeField)];
    return [keyword, value];
  });
  const all = Object.fromEntries(inside) as JsonObject;
  const properties = (all.properties ?? {}) as JsonObject;
  if (!Object.hasOwn(properties, prototypeField)) return all;
  const { [prototypeField]: field, ...others } = properties;
  const patterns = { ...(all.patternProperties as JsonObject | undefined), [prototypePattern]: field };
  return { ...all, properties: others, patternProperties: patterns } as JsonObject;
}
