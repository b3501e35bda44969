import { _, type Ajv, type CodeKeywordDefinition, type KeywordCxt, Name } from "ajv";
import { strConcat } from "ajv/dist/compile/codegen/index.js";
import { referenceKeyword } from "./prepare-schema.ts";

/** The name that a component's check has in compiled code. ajv's own names never begin with `$`. */
export function checkName(component: string): string {
  return `$${component.replace(/[^A-Za-z0-9_]/g, (char) => `$${char.charCodeAt(0).toString(16)}`)}`;
}

/** Teaches ajv our references, and the patterns that the run-time part knows. */
export function addReasonKeywords(ajv: Ajv, checkOf: (component: string) => string): void {
  ajv.addKeyword(referenceTo(checkOf));
  const own = knownPattern(ajv);
  ajv.removeKeyword("pattern");
  ajv.addKeyword(own);
}

/** A reference asks the component's own check for its reasons. */
function referenceTo(checkOf: (component: string) => string): CodeKeywordDefinition {
  return {
    keyword: referenceKeyword,
    schemaType: "string",
    code(context: KeywordCxt) {
      const { data, gen, it } = context;
      const component: string = context.schema;
      const [vErrors, errors] = [new Name("vErrors"), new Name("errors")];
      const why = gen.const("why", _`${new Name(checkOf(component))}.why(${data})`);
      const path = `${it.errSchemaPath}/$ref`;
      const place = strConcat(new Name("instancePath"), it.errorPath);
      context.result(_`${why} === null`, undefined, () => {
        gen.assign(vErrors, _`refer(${why}, ${place}, ${path}, ${component}, ${vErrors})`);
        gen.assign(errors, _`${vErrors}.length`);
      });
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
