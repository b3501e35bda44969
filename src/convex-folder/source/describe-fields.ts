import type ts from "typescript";
import type { FieldJson, ValidatorJson } from "../function-spec.ts";
import { commentOf } from "./comment-of.ts";
import type { Compiler } from "./load-compiler.ts";

/**
 * The validator with what stands above its fields in the source. `type` is what the checker says of the validator's own
 * value, `v.object({…})` or the bare fields: their declarations are where the comments are.
 */
export function describeFields(
  compiler: Compiler,
  checker: ts.TypeChecker,
  validator: ValidatorJson,
  type: ts.Type | undefined,
): ValidatorJson {
  if (type === undefined) return validator;
  const of = (name: string) => typeOf(checker, type, name);
  const below = (inner: ValidatorJson, at: ts.Type | undefined) =>
    describeFields(compiler, checker, inner, at);
  switch (validator.type) {
    case "array":
      return { ...validator, value: below(validator.value, of("element")) };
    case "record": {
      const { fieldType } = validator.values;
      return { ...validator, values: { ...validator.values, fieldType: below(fieldType, of("value")) } };
    }
    case "union": {
      const members = of("members");
      const types = members === undefined ? [] : checker.getTypeArguments(members as ts.TypeReference);
      // Where the two do not go together member by member, no comment is better than a wrong one.
      if (types.length !== validator.value.length) return validator;
      return { ...validator, value: validator.value.map((member, at) => below(member, types[at])) };
    }
    case "object": {
      const isValidator = checker.getPropertyOfType(type, "isConvexValidator") !== undefined;
      const fields = isValidator ? of("fields") : type;
      const described = Object.entries(validator.value).map(([name, field]): [string, FieldJson] => {
        const symbol = fields && checker.getPropertyOfType(fields, name);
        if (symbol === undefined) return [name, field];
        const description = commentOf(compiler, checker, symbol);
        const fieldType = below(field.fieldType, checker.getTypeOfSymbol(symbol));
        return [name, { ...field, fieldType, ...(description === undefined ? {} : { description }) }];
      });
      return { type: "object", value: Object.fromEntries(described) };
    }
    default:
      return validator;
  }
}

/** The type of a property, without undefined. */
export function typeOf(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  const symbol = checker.getPropertyOfType(type, name);
  return symbol && checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
}
