import { _, type Ajv, type CodeKeywordDefinition, type KeywordCxt, Name, type SchemaCxt } from "ajv";
import { getProperty, strConcat } from "ajv/dist/compile/codegen/index.js";
import type { JsonObject } from "../../document/index.ts";
import { referenceKeyword } from "./prepare-schema.ts";

/** The name that a component's check has in compiled code. ajv's own names never begin with `$`. */
export function checkName(component: string): string {
  return `$${component.replace(/[^A-Za-z0-9_]/g, (char) => `$${char.charCodeAt(0).toString(16)}`)}`;
}

/** A component as a reference needs it. */
export interface CompiledComponent {
  readonly schema: JsonObject | boolean;
  /** The name of its check in compiled code. */
  readonly check: string;
}

/** Teaches ajv our references, and two of its own keywords in a form that costs a value that fits a third. */
export function addFastKeywords(ajv: Ajv, componentNamed: (name: string) => CompiledComponent): void {
  ajv.addKeyword(referenceTo(componentNamed));
  for (const wrap of [closedObject, knownPattern]) {
    const own = wrap(ajv);
    ajv.removeKeyword(String(own.keyword));
    ajv.addKeyword(own);
  }
}

/** Whether every issue is wanted, or only a yes or no: the second parameter of compiled checks. */
const all = new Name("all");

/** A reference is a call of the component's own check; of a scalar only where a look at its type does not do. */
function referenceTo(componentNamed: (name: string) => CompiledComponent): CodeKeywordDefinition {
  return {
    keyword: referenceKeyword,
    schemaType: "string",
    code(context: KeywordCxt) {
      const { data, gen, it } = context;
      const component: string = context.schema;
      const { schema, check: name } = componentNamed(component);
      const check = new Name(name);
      const [vErrors, errors] = [new Name("vErrors"), new Name("errors")];
      const path = `${it.errSchemaPath}/$ref`;
      const place = strConcat(new Name("instancePath"), it.errorPath);
      const call = _`${check}(${data}, ${all})`;
      const fits = scalarsOf(schema).reduceRight(
        (code, type) => _`${type === "null" ? _`${data} === null` : _`typeof ${data} == ${type}`} || ${code}`,
        call,
      );
      // A value that fits must not pay for a place that only an error needs.
      context.result(fits, undefined, () => {
        gen.if(
          all,
          () => {
            gen.assign(vErrors, _`refer(${check}.errors, ${place}, ${path}, ${component}, ${vErrors})`);
            gen.assign(errors, _`${vErrors}.length`);
          },
          () => gen.code(_`${errors}++`),
        );
      });
    },
  };
}

/** The scalar types of which any value fits a schema. */
function scalarsOf(schema: JsonObject | boolean): readonly string[] {
  if (typeof schema !== "object") return [];
  const { anyOf, type, ...rest } = schema;
  if (Object.keys(rest).length > 0) return [];
  if (Array.isArray(anyOf))
    return type === undefined ? anyOf.flatMap((one) => scalarsOf(one as JsonObject)) : [];
  return [type].flat().filter((one): one is string => scalars.has(one));
}

const scalars = new Set<unknown>(["string", "number", "boolean", "null"]);

/** Where an object has as many fields as were found of those it may have, none of them is another. */
function closedObject(ajv: Ajv): CodeKeywordDefinition {
  const plain = ajv.getKeyword("additionalProperties") as CodeKeywordDefinition;
  return {
    ...plain,
    before: "properties",
    code(context, ruleType) {
      const { data, gen, parentSchema, schema } = context;
      const it: SchemaCxt = context.it;
      const names = Object.keys((parentSchema.properties ?? {}) as JsonObject);
      if (schema !== false || it.opts.ownProperties || names.length < 2) return plain.code(context, ruleType);
      const required = new Set(parentSchema.required as readonly string[]);
      const count = gen.let("count", names.filter((name) => required.has(name)).length);
      for (const name of names) {
        if (required.has(name)) continue;
        gen.if(_`${data}${getProperty(name)} !== undefined`, () => gen.code(_`${count}++`));
      }
      gen.forIn("key", data, () => gen.code(_`${count}--`));
      gen.if(_`${all} || ${count} !== 0`, () => plain.code(context, ruleType));
    },
  };
}

/** The patterns of the document that large values are full of, each with the function of the run-time part that says the same. */
export const patternChecks: ReadonlyMap<string, string> = new Map([
  ["^[A-Za-z0-9+/]{10}[AEIMQUYcgkosw048]=$", "isEightBytes"],
  ["^[A-Za-z0-9+/]{10}[AEIMQUYcgkosw048]=?$", "isEightBytesOrUnpadded"],
  ["^[A-Za-z0-9+/]*={0,2}$", "isBase64OrUnpadded"],
  ["^(?!\\$)[ -~]*$", "isFieldName"],
  ["^(?!\\$)[ -~]{0,1024}$", "isLimitedFieldName"],
]);

function knownPattern(ajv: Ajv): CodeKeywordDefinition {
  const plain = ajv.getKeyword("pattern") as CodeKeywordDefinition;
  return {
    ...plain,
    code(context, ruleType) {
      const known = patternChecks.get(context.schema);
      if (known === undefined) return plain.code(context, ruleType);
      context.fail(_`!${new Name(known)}(${context.data})`);
    },
  };
}
