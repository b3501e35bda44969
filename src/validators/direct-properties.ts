import { _, type Ajv, type CodeKeywordDefinition, KeywordCxt, type SchemaObjCxt, str } from "ajv";
import { getProperty } from "ajv/dist/compile/codegen/index.js";
import { escapeFragment, getErrorPath } from "ajv/dist/compile/util.js";
import { propertyInData } from "ajv/dist/vocabularies/code.js";
import { isObject, type JsonObject } from "../json/index.ts";
import { plainKeyword } from "./plain-checks.ts";
import { referenceKeyword } from "./prepare-schema.ts";

/** Keywords whose check reads nothing but the value and its place. */
const direct = new Set([plainKeyword, referenceKeyword]);

/**
 * ajv's `properties`, with the check of a field in its place where it is one condition: most fields are scalars or
 * references, and a whole context of ajv's for each would cost more than all else that compiling them takes.
 */
export function directProperties(ajv: Ajv): CodeKeywordDefinition {
  const own = ajv.getKeyword("properties") as CodeKeywordDefinition;
  return {
    ...own,
    code(context) {
      const { data, gen } = context;
      const it: SchemaObjCxt = context.it;
      const valid = gen.name("valid");
      for (const [name, field] of Object.entries<JsonObject | boolean>(context.schema)) {
        const [keyword, ...others] = Object.keys(field);
        if (field === true || (isObject(field) && keyword === undefined)) continue;
        const at = { keyword: "properties", schemaProp: name, dataProp: name };
        gen.if(propertyInData(gen, data, name, it.opts.ownProperties), () => {
          if (keyword === undefined || others.length > 0 || !direct.has(keyword))
            context.subschema(at, valid);
          else checkField(ajv, it, name, keyword);
        });
      }
    },
  };
}

function checkField(ajv: Ajv, it: SchemaObjCxt, name: string, keyword: string): void {
  const { gen, opts, self, topSchemaRef, schemaPath } = it;
  // Spelled out, though ajv spreads: to copy the thirty fields of a context took a fifth of all the time.
  const field: Partial<SchemaObjCxt> = {
    gen,
    opts,
    self,
    topSchemaRef,
    schemaPath,
    schema: it.schema.properties[name],
    data: gen.let("data", _`${it.data}${getProperty(name)}`),
    errorPath: str`${it.errorPath}${getErrorPath(name, undefined, opts.jsPropertySyntax)}`,
    errSchemaPath: `${it.errSchemaPath}/properties/${escapeFragment(name)}`,
    allErrors: true,
  };
  const definition = ajv.getKeyword(keyword) as CodeKeywordDefinition &
    ConstructorParameters<typeof KeywordCxt>[1];
  definition.code(new KeywordCxt(field as SchemaObjCxt, definition, keyword));
}
