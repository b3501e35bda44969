import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name } from "ajv";
import { and, strConcat, stringify } from "ajv/dist/compile/codegen/index.js";
import { isObject, type JsonObject } from "../json/index.ts";
import type { Schema } from "./fits-expression.ts";
import { mapSubschemas } from "./subschemas.ts";

/** The keyword that stands for whatever one look at a scalar decides. */
export const plainKeyword = "plain";

type Scalar = string | number | boolean | null;

/** The values that a plain check takes, and the keyword of the document that says so. */
interface Plain {
  readonly at: "type" | "const" | "enum" | "anyOf";
  readonly types: readonly string[];
  readonly values: readonly Scalar[];
}

/** From how many values on one call is better than a comparison with each. */
const manyValues = 20;

/**
 * The schema with a plain check wherever a scalar's type and value are all that is asked: one condition and one error
 * where ajv would make a block for each keyword and each branch of a union. The error names the document's own keyword.
 */
export function withPlainChecks(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const plain = plainOf(schema);
  if (plain !== undefined) return { [plainKeyword]: plain as unknown as JsonObject };
  const tag = isObject(schema.discriminator) ? schema.discriminator.propertyName : undefined;
  return mapSubschemas(schema, withPlainChecks, (branch) => withTag(branch, tag));
}

/** ajv looks for the tag's literal in each branch, where it has to stay. */
function withTag(branch: Schema, tag: unknown): Schema {
  const plain = withPlainChecks(branch);
  if (typeof tag !== "string" || !isObject(branch) || !isObject(branch.properties) || !isObject(plain))
    return plain;
  const fields = { ...(plain.properties as JsonObject), [tag]: branch.properties[tag] };
  return { ...plain, properties: fields } as JsonObject;
}

const typeofs = new Set<unknown>(["string", "number", "boolean"]);

function plainOf(schema: unknown): Plain | undefined {
  if (!isObject(schema)) return undefined;
  const { type, const: only, enum: several, anyOf, ...rest } = schema;
  if (Object.keys(rest).length > 0) return undefined;
  const asked = [only, several, anyOf].filter((value) => value !== undefined);
  if (asked.length > 1) return undefined;
  if (anyOf !== undefined) return type === undefined ? unionOf(anyOf) : undefined;
  if (only !== undefined) return valuesOf("const", [only], type);
  if (several !== undefined) return valuesOf("enum", several, type);
  const types = [type].flat();
  const known = types.length > 0 && types.every((one) => one === "null" || typeofs.has(one));
  return known ? { at: "type", types: types as string[], values: [] } : undefined;
}

function valuesOf(at: "const" | "enum", values: unknown, type: unknown): Plain | undefined {
  if (!Array.isArray(values)) return undefined;
  const fits = (value: unknown) => {
    const own = value === null ? "null" : typeof value;
    return (own === "null" || typeofs.has(own)) && (type === undefined || type === own);
  };
  return values.length > 0 && values.every(fits) ? { at, types: [], values } : undefined;
}

function unionOf(branches: unknown): Plain | undefined {
  if (!Array.isArray(branches) || branches.length === 0) return undefined;
  const plain = branches.map(plainOf);
  const known = plain.filter((branch) => branch !== undefined);
  const values = [...new Set(known.flatMap((branch) => branch.values))];
  if (known.length !== branches.length) return undefined;
  return { at: "anyOf", types: [...new Set(known.flatMap(({ types }) => types))], values };
}

/** Teaches ajv the plain check. */
export const plainCheck: CodeKeywordDefinition = {
  keyword: plainKeyword,
  schemaType: "object",
  code(context: KeywordCxt) {
    const { data, gen, it } = context;
    const { at, types, values } = context.schema as Plain;
    const misfit = and(
      ...types.map((type) => (type === "null" ? _`${data} !== null` : _`typeof ${data} !== ${type}`)),
      ...(values.length < manyValues
        ? values.map((value) => _`${data} !== ${value}`)
        : [_`!${stringify(values)}.includes(${data})`]),
    );
    const error = gen.object(
      [instancePath, strConcat(instancePath, it.errorPath)],
      [new Name("schemaPath"), `${it.errSchemaPath}/${at}`],
      ...reportOf(types, values),
    );
    // The form in which `compileChecks` writes every error.
    gen.if(misfit, () => gen.code(_`vErrors = note(vErrors, ${error});errors++`));
  },
};

const instancePath = new Name("instancePath");

/** What the error says: the values that would do, or the types, or that there are both. */
function reportOf(types: readonly string[], values: readonly Scalar[]): [Name, Code | string][] {
  const report = (keyword: string, params: Code): [Name, Code | string][] => [
    [new Name("keyword"), keyword],
    [new Name("params"), params],
  ];
  const isNull = types.length === 1 && types[0] === "null";
  if (values.length === 0)
    return report("type", _`{type:${types.length === 1 ? stringify(types[0]) : stringify(types)}}`);
  if (types.length > 0 && !isNull) return report("anyOf", _`{}`);
  if (types.length === 0 && values.length === 1) return report("const", _`{allowedValue:${values[0]}}`);
  return report("enum", _`{allowedValues:${stringify(isNull ? [...new Set([...values, null])] : values)}}`);
}
