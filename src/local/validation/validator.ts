/** A validator as `convex function-spec` prints it. */
export type Validator =
  | {
      readonly type:
        | "null"
        | "number"
        | "bigint"
        | "boolean"
        | "string"
        | "bytes"
        | "any"
        | "commitTs"
        | "function"
        | "map"
        | "set";
    }
  | { readonly type: "id"; readonly tableName: string }
  | { readonly type: "literal"; readonly value: unknown }
  | { readonly type: "array"; readonly value: Validator }
  | { readonly type: "record"; readonly keys: Validator; readonly values: FieldValidator }
  | { readonly type: "object"; readonly value: Readonly<Record<string, FieldValidator>> }
  | { readonly type: "union"; readonly value: readonly Validator[] };

/** An object's field, or a record's values. */
export interface FieldValidator {
  readonly fieldType: Validator;
  readonly optional: boolean;
}
