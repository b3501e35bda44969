import { decodeValue } from "../../values/index.ts";
import type { FieldValidator, Validator } from "../validation/validator.ts";

const decodeField = ({ fieldType, optional }: FieldValidator): FieldValidator => ({
  fieldType: decodeLiterals(fieldType),
  optional,
});

/**
 * A validator whose literals are values. In JSON an int64 is an object, and convex-test, which compares a document's
 * fields with `===`, finds nothing equal to one. Into records it does not look.
 */
export function decodeLiterals(validator: Validator): Validator {
  switch (validator.type) {
    case "literal":
      return { type: "literal", value: decodeValue(validator.value as never) };
    case "array":
      return { type: "array", value: decodeLiterals(validator.value) };
    case "union":
      return { type: "union", value: validator.value.map(decodeLiterals) };
    case "object":
      return {
        type: "object",
        value: Object.fromEntries(
          Object.entries(validator.value).map(([name, field]) => [name, decodeField(field)]),
        ),
      };
    default:
      return validator;
  }
}
