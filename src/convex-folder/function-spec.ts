/** What `npx convex function-spec` prints. */
export interface FunctionSpec {
  /** The deployment's address; a folder that is read without one has the local default. */
  readonly url: string;
  readonly functions: readonly (FunctionEntry | HttpEntry)[];
}

/** A query, mutation or action, as `convex function-spec` prints it. */
export interface FunctionEntry {
  readonly args: ValidatorJson;
  readonly functionType: "Query" | "Mutation" | "Action";
  /** `dir/messages.js:list`. */
  readonly identifier: string;
  /** `null` where the function declares no return validator. */
  readonly returns: ValidatorJson | null;
  readonly visibility: { readonly kind: "public" | "internal" };
  /** What stands above the function in the source, where that was read. */
  readonly description?: string;
  /** What the function gives by the types of its code, where it declares no `returns` and that was read. */
  readonly inferred?: ValidatorJson;
}

/** A route of http.ts, as `convex function-spec` prints it. */
export interface HttpEntry {
  readonly functionType: "HttpAction";
  readonly method: string;
  /** Ends in `*` for a prefix. */
  readonly path: string;
}

/** The JSON form of a Convex validator. */
export type ValidatorJson =
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
        | "function";
    }
  | { readonly type: "id"; readonly tableName: string }
  | { readonly type: "literal"; readonly value: LiteralJson }
  | { readonly type: "array"; readonly value: ValidatorJson }
  | { readonly type: "record"; readonly keys: ValidatorJson; readonly values: FieldJson }
  | { readonly type: "object"; readonly value: { readonly [field: string]: FieldJson } }
  | { readonly type: "union"; readonly value: readonly ValidatorJson[] };

/** A field of an object validator. */
export interface FieldJson {
  readonly fieldType: ValidatorJson;
  readonly optional: boolean;
  /** What stands above the field in the source, where that was read. */
  readonly description?: string;
}

type LiteralJson = string | boolean | number | { readonly $integer: string } | { readonly $float: string };
