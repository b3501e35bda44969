import { isObject, type JsonObject } from "../json/index.ts";
import type { Schema } from "./fits-expression.ts";
import { mapSubschemas } from "./subschemas.ts";

/** A name that Convex lets a field have, and that ajv leaves out wherever it lists fields. */
export const prototypeField = "__proto__";
export const prototypePattern = `^${prototypeField}$`;

/** The schema with a field of that name told as a pattern that fits it alone, which ajv does hear. */
export function withPrototypeField(schema: Schema): Schema {
  if (!isObject(schema)) return schema;
  const all = mapSubschemas(schema, withPrototypeField);
  const properties = (all.properties ?? {}) as JsonObject;
  if (!Object.hasOwn(properties, prototypeField)) return all;
  const { [prototypeField]: field, ...others } = properties;
  const patterns = { ...(all.patternProperties as JsonObject | undefined), [prototypePattern]: field };
  return { ...all, properties: others, patternProperties: patterns } as JsonObject;
}
