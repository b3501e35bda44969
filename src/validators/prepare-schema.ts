import { asList, asObject, isObject, type Json, type JsonObject } from "../json/index.ts";
import { withFields, withSchema, withSchemas } from "./subschemas.ts";

/** Keywords that only tell readers something. */
const annotations = new Set([
  "title",
  "description",
  "examples",
  "example",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "format",
  "contentEncoding",
  "contentMediaType",
  "externalDocs",
  "xml",
  "$comment",
  // Definitions apply to nothing by themselves. A table's id type has one: the type of the table's documents.
  "$defs",
]);

const kept = new Set([
  "type",
  "const",
  "enum",
  "required",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
]);

/** The keyword that stands for a reference: the compiled code calls the component's own function. */
export const referenceKeyword = "calls";

/**
 * A schema of the document as the compiler takes it: annotations gone, each reference a call of the component's
 * own function, discriminators without `mapping`, which ajv refuses. A keyword that nobody knows is a mistake of ours.
 * `refersTo` is told each component that the schema refers to.
 */
export function prepareSchema(
  schema: Json | undefined,
  components: JsonObject,
  refersTo: (component: string) => void = () => {},
): JsonObject | boolean {
  if (typeof schema === "boolean") return schema;
  const entries = Object.entries(asObject(schema)).flatMap(([keyword, value]): [string, unknown][] => {
    if (annotations.has(keyword) || keyword.startsWith("x-")) return [];
    if (keyword === "$ref") {
      const component = componentName(String(value));
      refersTo(component);
      return [[referenceKeyword, component]];
    }
    if (kept.has(keyword)) return [[keyword, plain(value)]];
    if (withSchema.has(keyword)) return [[keyword, prepareSchema(value, components, refersTo)]];
    if (withFields.has(keyword)) {
      const fields = Object.entries(asObject(value));
      return [
        [
          keyword,
          Object.fromEntries(
            fields.map(([name, field]) => [name, prepareSchema(field, components, refersTo)]),
          ),
        ],
      ];
    }
    if (keyword === "discriminator") return [];
    if (withSchemas.has(keyword))
      return [[keyword, asList(value).map((one) => prepareSchema(one, components, refersTo))]];
    throw new Error(`the validators know no keyword ${keyword}`);
  });
  const prepared = Object.fromEntries(entries) as JsonObject;
  return tagged(prepared, asObject(schema), components);
}

/** The component that a reference names. */
function componentName(ref: string): string {
  const name = /^#\/components\/schemas\/(.+)$/.exec(ref)?.[1];
  if (name === undefined) throw new Error(`the validators cannot follow ${ref}`);
  return name;
}

/** The document's own JSON may hold integers beyond 2^53; the values that are checked come from JSON.parse. */
function plain(value: Json): Json {
  if (typeof value === "bigint") return Number(value);
  return Array.isArray(value) ? value.map(plain) : value;
}

/** Puts the tag's literal beside each branch, where ajv looks for it, and asks for the meant branch only. */
function tagged(prepared: JsonObject, schema: JsonObject, components: JsonObject): JsonObject {
  const tag = asObject(schema.discriminator).propertyName;
  if (typeof tag !== "string" || prepared.oneOf === undefined) return prepared;
  const branches = asList(schema.oneOf).map((branch, index) => {
    const ref = asObject(branch).$ref;
    const target = typeof ref === "string" ? asObject(components[componentName(ref)]) : asObject(branch);
    const literal = asObject(asObject(target.properties)[tag]);
    if (!isObject(literal) || (literal.const === undefined && literal.enum === undefined)) return undefined;
    const own = asObject(asList(prepared.oneOf)[index]);
    const label = asObject(prepareSchema(literal, components) as Json);
    return typeof ref === "string" ? { ...own, required: [tag], properties: { [tag]: label } } : own;
  });
  const known = branches.filter((branch) => branch !== undefined);
  if (known.length !== branches.length) return prepared;
  const labels = known.flatMap((branch) => {
    const { const: only, enum: several } = asObject(asObject(branch.properties)[tag]);
    return only === undefined ? asList(several) : [only];
  });
  // ajv takes an empty tag for none, and one that objects inherit for one that it has seen.
  if (labels.some((label) => label === "" || String(label) in {})) return prepared;
  // ajv's own words about a tag do not name the ones that would do, so the tag is held to a list as well.
  const own = { required: [tag], properties: { [tag]: { enum: labels } } };
  return { ...prepared, ...own, type: "object", discriminator: { propertyName: tag }, oneOf: known };
}
