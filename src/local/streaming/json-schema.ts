import type { ValueFormat } from "../../values/index.ts";
import { showValidator } from "../validation/show.ts";
import type { Validator } from "../validation/validator.ts";
import type { Shape } from "./table-shape.ts";

/** A JSON Schema of draft 7, as far as the backend writes one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const text = { type: "string" } as const;
const special = (said: string) => ({
  type: "object",
  $description: said,
  properties: { $float: { $description: "float64 -> little-endian -> base64", type: "string" } },
});

/** An id of a table. */
export const idSchema = (table: string): JsonSchema => ({ $description: `Id(${table})`, type: "string" });

function floatSchema(format: ValueFormat): JsonSchema {
  const other = {
    json: { type: "string", $description: "-inf, inf, or NaN" },
    convex_encoded_json: special("-0, -inf, inf, or NaN"),
    export_json: special("-inf, inf, or NaN"),
  }[format];
  return { $description: "float64", anyOf: [{ type: "number" }, other] };
}

function integerSchema(format: ValueFormat): JsonSchema {
  const base64 = { $description: "int64 -> little-endian -> base64", type: "string" };
  return {
    json: { $description: "int64 represented as base10 string", type: "string" },
    convex_encoded_json: { $description: "int64", type: "object", properties: { $integer: base64 } },
    export_json: { $description: "int64", type: "number" },
  }[format];
}

function bytesSchema(format: ValueFormat): JsonSchema {
  if (format === "json") return { $description: "base64 bytes", type: "string" };
  return { type: "object", $description: "base64 bytes", properties: { $bytes: text } };
}

/** An object with exactly these fields. */
export function objectSchema(
  fields: Iterable<readonly [string, { readonly schema: JsonSchema | boolean; readonly optional: boolean }]>,
): JsonSchema {
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    type: "object",
    properties: Object.fromEntries(sorted.map(([name, { schema }]) => [name, schema])),
    additionalProperties: false,
    required: sorted.filter(([, { optional }]) => !optional).map(([name]) => name),
  };
}

/** What was seen, as a schema. The variants come in the backend's order. */
export function schemaOfShape(shape: Shape, format: ValueFormat): JsonSchema | boolean {
  const { seen, ids } = shape;
  const variants: (JsonSchema | boolean)[] = [];
  // Ids among other texts are texts.
  if (!seen.has("string")) variants.push(...[...ids].sort().map(idSchema));
  if (seen.has("null")) variants.push({ type: "null" });
  if (seen.has("int64")) variants.push(integerSchema(format));
  if (seen.has("float64")) variants.push(shape.special ? floatSchema(format) : { type: "number" });
  if (seen.has("boolean")) variants.push({ type: "boolean" });
  if (seen.has("string")) variants.push(text);
  if (seen.has("bytes")) variants.push(bytesSchema(format));
  if (shape.objects > 0 && !shape.record) variants.push(schemaOfObjects(shape, format));
  if (shape.elements !== undefined)
    variants.push({ type: "array", items: schemaOfShape(shape.elements, format) });
  if (shape.record) variants.push({});
  if (variants.length > 1) return { anyOf: variants };
  return variants[0] ?? false;
}

/** The objects that were seen, as one: a field that was not in each is optional. */
export function schemaOfObjects({ objects, fields }: Shape, format: ValueFormat): JsonSchema {
  return objectSchema(
    [...fields].map(([name, { shape, count }]) => [
      name,
      { schema: schemaOfShape(shape, format), optional: count < objects },
    ]),
  );
}

/** A validator as a schema, for the tables whose documents do not show one. */
export function schemaOfValidator(validator: Validator, format: ValueFormat): JsonSchema {
  const below = (one: Validator) => schemaOfValidator(one, format);
  switch (validator.type) {
    case "id":
      return idSchema(validator.tableName);
    case "number":
      return floatSchema(format);
    case "bigint":
    case "commitTs":
      return integerSchema(format);
    case "null":
    case "boolean":
    case "string":
      return { type: validator.type };
    case "function":
      return { type: "string" };
    case "bytes":
      return bytesSchema(format);
    case "literal":
      return schemaOfLiteral(validator.value, format);
    case "array":
      return { type: "array", items: below(validator.value) };
    case "record":
      // The backend puts the schema where the type belongs.
      return {
        type: "object",
        $description: `Record with keys of type ${showValidator(validator.keys)}`,
        additionalProperties: { type: below(validator.values.fieldType) },
      };
    case "union":
      return { anyOf: validator.value.map(below) };
    case "object":
      return objectSchema(fieldsOfValidator(validator, format));
    default:
      return {};
  }
}

/** The fields of an object's validator, as schemas. */
export function fieldsOfValidator(
  validator: Extract<Validator, { type: "object" }>,
  format: ValueFormat,
): [string, { schema: JsonSchema; optional: boolean }][] {
  return Object.entries(validator.value).map(([name, { fieldType, optional }]) => [
    name,
    { schema: schemaOfValidator(fieldType, format), optional },
  ]);
}

function schemaOfLiteral(value: unknown, format: ValueFormat): JsonSchema {
  if (typeof value === "string" || typeof value === "boolean") return { type: typeof value };
  return typeof value === "object" && value !== null && "$integer" in value
    ? integerSchema(format)
    : floatSchema(format);
}
